/** What the collector's people read, in English; the shape is the Chinese one's. */
import type { OfficerOwnWords } from './view-zh-cn';

const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

export const OFFICER_EN: OfficerOwnWords = {
  places: {
    overview: 'Overview',
  },

  collector: {
    title: 'Overview',
    loading: 'Reading who has reported',
    asOf: (time) => `As of ${time}`,
    formChoice: 'Form',
    figures: { submitted: 'Reported', missing: 'Missing', late: 'Late' },
    ofUnits: (units) => `of ${units}`,
    withZero: (zero) => `${zero} zero`,
    ring: (done, of) => `${done} of ${many(of, 'unit')} reported`,
    filters: { all: 'All', none: 'Missing', submitted: 'Reported', zero: 'Zero', late: 'Late' },
    filterLabel: 'Filter',
    unit: 'Unit',
    grid: (filter) => `Units and their forms (${filter})`,
    noUnits: 'No such unit.',
    download: (attachment) => `Download ${attachment} summary`,
    refresh: 'Refresh',
    offRoster: (units) => `Reported but not on the roster: ${units}`,
    bar: (done, of) => `Reported ${done}/${of}`,
  },
};
