/**
 * The add-in's manifest as Excel reads it (XML, add-in only): the one source of manifest.xml, for any host name. Pure.
 *
 * Decisions:
 * - The buttons stand on 开始 (TabHome), not on a tab of their own: two commands do not fill a tab, and whoever reports
 *   twice a year finds them where Excel opens, without looking for a tab.
 * - 提交 shows the pane, with `?do=submit`, in the *same* container as 打开填报面板 (one TaskpaneId; MS-OWEMXML 2.2.176: the
 *   container is reused). A function command would run in a runtime of its own, which knows neither session nor workbook
 *   state, cannot open a closed pane without a shared runtime (Excel 2019 has none), and could reach an open pane only
 *   through storage that the panes of *all* open workbooks share: the wrong workbook might be sent.
 * - 打开填报面板 comes first: of several actions with the auto-open id, the first one opens with the document, and opening a
 *   document must never submit.
 * - FunctionFile names a page without functions: older hosts and validators want one beside any button.
 */

import type { Bilingual } from '#domain/words/locale';
import type { BaseAddress } from './base-address';
import { addInDescription, addInName, longStrings, shortStrings } from './manifest-texts';

export interface ManifestParameters {
  readonly address: BaseAddress;
  /** Four parts: see manifestVersion. */
  readonly version: string;
}

/** Fixed for ever: Excel knows the add-in, and the documents it opens with, by this. */
export const addInId = 'fd5b37c5-d7f3-4c35-84ac-488aa004c446';

/** The reserved container that opens with a document whose settings ask for it. */
export const autoOpenTaskpaneId = 'Office.AutoShowTaskpaneWithDocument';

/** package.json's 0.1.0 as 1.0.1.0: Office wants four parts and refuses versions below 1.0; the order stays. */
export function manifestVersion(packageVersion: string): string {
  return `1.${packageVersion.replace(/[-+].*$/, '')}`;
}

const iconSizes = [16, 32, 64, 80] as const;

/** The manifest as text, LF line ends, ending in one. */
export function manifestXml({ address, version }: ManifestParameters): string {
  const at = (path: string) => escapeXml(`${address.origin}/${path}`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Made by npm run manifest from addin/manifest/manifest.ts, which says why it is as it is. Change it there. -->
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>${addInId}</Id>
  <Version>${escapeXml(version)}</Version>
  <ProviderName>科技活动周报送</ProviderName>
  <DefaultLocale>zh-CN</DefaultLocale>
${localised('DisplayName', addInName)}
${localised('Description', addInDescription)}
  <IconUrl DefaultValue="${at('icons/icon-32.png')}"/>
  <HighResolutionIconUrl DefaultValue="${at('icons/icon-64.png')}"/>
  <SupportUrl DefaultValue="${at('')}"/>
  <AppDomains>
    <AppDomain>${escapeXml(address.origin)}</AppDomain>
  </AppDomains>
  <Hosts>
    <Host Name="Workbook"/>
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.7">
      <Set Name="ExcelApi"/>
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${at('taskpane.html')}"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Requirements>
      <bt:Sets DefaultMinVersion="1.7">
        <bt:Set Name="ExcelApi"/>
      </bt:Sets>
    </Requirements>
    <Hosts>
      <Host xsi:type="Workbook">
        <DesktopFormFactor>
          <GetStarted>
            <Title resid="GetStarted.Title"/>
            <Description resid="GetStarted.Description"/>
            <LearnMoreUrl resid="Url.Help"/>
          </GetStarted>
          <FunctionFile resid="Url.Functions"/>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <OfficeTab id="TabHome">
              <Group id="Kjz.Group">
                <Label resid="Group.Label"/>
${iconList('Icon', 16)}
${button('Open', 'Icon', 'Url.Taskpane')}
${button('Submit', 'SubmitIcon', 'Url.Submit')}
              </Group>
            </OfficeTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>
${iconSizes.map((size) => `        <bt:Image id="Icon.${size}" DefaultValue="${at(`icons/icon-${size}.png`)}"/>`).join('\n')}
${iconSizes.map((size) => `        <bt:Image id="SubmitIcon.${size}" DefaultValue="${at(`icons/submit-${size}.png`)}"/>`).join('\n')}
      </bt:Images>
      <bt:Urls>
        <bt:Url id="Url.Taskpane" DefaultValue="${at('taskpane.html')}"/>
        <bt:Url id="Url.Submit" DefaultValue="${at('taskpane.html?do=submit')}"/>
        <bt:Url id="Url.Functions" DefaultValue="${at('commands.html')}"/>
        <bt:Url id="Url.Help" DefaultValue="${at('')}"/>
      </bt:Urls>
      <bt:ShortStrings>
${Object.entries(shortStrings).map(stringResource).join('\n')}
      </bt:ShortStrings>
      <bt:LongStrings>
${Object.entries(longStrings).map(stringResource).join('\n')}
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>
`;
}

function localised(element: string, text: Bilingual): string {
  return `  <${element} DefaultValue="${escapeXml(text['zh-CN'])}">
    <Override Locale="en-US" Value="${escapeXml(text.en)}"/>
  </${element}>`;
}

function button(name: 'Open' | 'Submit', icon: string, url: string): string {
  return `                <Control xsi:type="Button" id="Kjz.${name}">
                  <Label resid="${name}.Label"/>
                  <Supertip>
                    <Title resid="${name}.Label"/>
                    <Description resid="${name}.Tip"/>
                  </Supertip>
${iconList(icon, 18)}
                  <Action xsi:type="ShowTaskpane">
                    <TaskpaneId>${autoOpenTaskpaneId}</TaskpaneId>
                    <SourceLocation resid="${url}"/>
                  </Action>
                </Control>`;
}

function iconList(icon: string, indent: number): string {
  const space = ' '.repeat(indent);
  const images = iconSizes.map((size) => `${space}  <bt:Image size="${size}" resid="${icon}.${size}"/>`);
  return [`${space}<Icon>`, ...images, `${space}</Icon>`].join('\n');
}

function stringResource([id, text]: readonly [string, Bilingual]): string {
  return `        <bt:String id="${id}" DefaultValue="${escapeXml(text['zh-CN'])}">
          <bt:Override Locale="en-US" Value="${escapeXml(text.en)}"/>
        </bt:String>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
