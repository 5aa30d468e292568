/** What makes two rows of an activity list one activity, in both forms. */

/** Rule 16: two rows that agree in these are one activity. */
export const SAME_ACTIVITY = ['name', 'startDate', 'venue'] as const;

/** An activity by its number, by name, day and place, then by its name alone. */
export const ACTIVITY_IDENTITY = [['activityId'], SAME_ACTIVITY, ['name']] as const;
