/** The Content-Security-Policy of built pages, as the product's own server sends it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PolicyOptions, policyOf } from '../../functions/site/policy';

export function policyOfPage(siteFolder: string, page: string, origins: PolicyOptions): string {
  return policyOf(page, readFileSync(join(siteFolder, page), 'utf8'), origins);
}
