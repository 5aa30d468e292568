/** The registry of commands, in the order in which the help lists them. */
import type { Command } from '../command';
import { check } from './check';
import { intake } from './intake';
import { merge } from './merge';
import { submit } from './submit';
import { summary } from './summary';
import { template } from './template';
import { verify } from './verify';

export const COMMANDS: readonly Command[] = [check, template, merge, submit, intake, summary, verify];
