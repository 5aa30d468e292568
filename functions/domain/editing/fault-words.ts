/** What a form cannot mean, in people's words: names by label, never by key. */
import type { DefinitionFault } from '../form/definition-fault';
import type { FormDefinition } from '../form/form';
import { type Bilingual, both } from '../words/locale';
import { headlineNames, namesIn, sectionNames } from './names';
import { quoted } from './quoted';

const TWICE = {
  key: (value: string) => both(`代号${quoted(value)}用了两次`, `The key ${quoted(value)} stands twice`),
  sheet: (value: string) => both(`已经有名为${quoted(value)}的工作表`, `Another sheet is called ${quoted(value)}`),
  code: (value: string) => both(`代码${quoted(value)}用了两次`, `The code ${quoted(value)} stands twice`),
} as const;

export function faultWords(fault: DefinitionFault, form: Pick<FormDefinition, 'sections'>): Bilingual {
  const inSection = (section: string, key: string) => {
    const found = form.sections.find((each) => each.key === section);
    return quoted(found === undefined ? key : namesIn(found).of(key));
  };
  const sheet = (section: string) => quoted(sectionNames(form).of(section));
  const anywhere = (key: string) => quoted(headlineNames(form).of(key));
  switch (fault.kind) {
    case 'twice':
      return TWICE[fault.what](fault.value);
    case 'noSection':
      return both(`没有分表${sheet(fault.section)}，换一个`, `There is no section ${sheet(fault.section)}`);
    case 'noName': {
      const name = inSection(fault.section, fault.name);
      if (fault.name === '') return both('还没有选栏目', 'No column is chosen yet');
      return both(`${sheet(fault.section)}里没有${name}，换一个`, `${sheet(fault.section)} has no ${name}`);
    }
    case 'noHeadline':
      return both(`没有${anywhere(fault.name)}这一栏，换一个`, `No section has ${anywhere(fault.name)}`);
    case 'noList':
      return both(`${sheet(fault.section)}不是清单`, `${sheet(fault.section)} is no list`);
    case 'notChosen':
      return both(
        `${anywhere(fault.column)}不是单选，不能按它计数`,
        `${anywhere(fault.column)} is not chosen from a list`,
      );
    case 'noChoice':
      return both(
        `${anywhere(fault.column)}没有选项${quoted(fault.choice)}`,
        `${anywhere(fault.column)} offers no ${quoted(fault.choice)}`,
      );
    case 'headerName':
      return both(`代号${quoted(fault.key)}已经是表头的名字，换一个`, `${quoted(fault.key)} is the name of a header`);
    case 'notAddable':
      return both(
        `${anywhere(fault.figure)}不能相加：它不在这张表里，或自己就是合计`,
        `${anywhere(fault.figure)} cannot be added up`,
      );
    case 'noFigure':
      return both(`没有${anywhere(fault.figure)}这一列数`, `There is no figure ${anywhere(fault.figure)}`);
    case 'noForm':
      return both(`本次活动没有${quoted(fault.form)}这张表`, `The round has no form ${quoted(fault.form)}`);
    case 'noListThere':
      return both(
        `${quoted(fault.form)}里没有清单${quoted(fault.section)}`,
        `${quoted(fault.form)} has no list ${quoted(fault.section)}`,
      );
    case 'otherType':
      return both(
        `${anywhere(fault.column)}在那张表里没有，或类型不同，不能带过来`,
        `${anywhere(fault.column)} is not there, or of another type`,
      );
  }
}
