/** Who collects the example rounds: the first collector of every deployment. Data only. */
import type { Round } from '../round';

export const EXAMPLE_COLLECTOR: Round['collector'] = { id: 'jykj', name: '科学技术处' };
