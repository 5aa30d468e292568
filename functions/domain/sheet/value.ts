/** What a column's type makes of a cell: text, an ISO date, a whole number, an amount in 万元, or several choices. */
export type Value = string | number | readonly string[];
