/** A form while somebody changes it: what it has, the fields of what is chosen, and the sheet that comes of it. */
import { Button } from '@fluentui/react-components';
import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { BottomBar } from '../../shell/view/BottomBar';
import { BackIcon, DownloadIcon, WithdrawIcon } from '../../shell/view/Icons';
import { EditorProvider, useEditor, useEditorActions } from '../hooks/EditorProvider';
import { useLanguage } from '../hooks/use-language';
import '../theme/editor.css';
import '../theme/adopted.css';
import { AdoptedPart } from './AdoptedPart';
import { ChangesPart } from './ChangesPart';
import { FieldsPanel } from './FieldsPanel';
import { ImportedPart } from './ImportedPart';
import { Outline } from './Outline';
import { Preview } from './Preview';
import { SavingPart } from './SavingPart';

/** Where there is no room for all of it, one at a time. */
type Shown = 'outline' | 'fields' | 'preview' | 'changes' | 'adopted';
const TABS = ['outline', 'fields', 'preview', 'changes'] as const;

export interface FormEditorProps {
  readonly store: ComponentProps<typeof EditorProvider>['store'];
  /** Back to where it was opened. */
  onClose(): void;
}

export function FormEditor({ store, onClose }: FormEditorProps) {
  return (
    <EditorProvider store={store}>
      <Editor onClose={onClose} />
    </EditorProvider>
  );
}

function Editor({ onClose }: { onClose(): void }) {
  const { words } = useLanguage();
  const form = useEditor((state) => state.draft);
  const file = useEditor((state) => state.adopted?.file);
  const [chosen, setShown] = useState<Shown>(file === undefined ? 'outline' : 'adopted');
  const shown = chosen === 'adopted' && file === undefined ? 'outline' : chosen;
  // Where the file is looked at, what is chosen in it has its fields beside it; where there is no room, in its place.
  const toFields = () => setShown(shown === 'adopted' && isWide() ? 'adopted' : 'fields');
  const tabs = [...TABS, ...(file === undefined ? [] : (['adopted'] as const))].map((id) => ({
    id,
    name: words.editor[id],
  }));
  useEffect(() => {
    if (file !== undefined) setShown('adopted');
  }, [file]);
  return (
    <>
      <main className="screen editor" data-shown={shown}>
        <div className="editor-head">
          <div>
            <h1>{words.editor.title(form.attachment)}</h1>
            <p className="small quiet">{words.editor.version(form.version)}</p>
          </div>
          <Tools onClose={onClose} />
        </div>
        <SavingPart onChosen={toFields} />
        <ImportedPart />
        <fieldset className="editor-tabs" aria-label={words.editor.title(form.attachment)}>
          {tabs.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              className="tab editor-tab"
              aria-pressed={id === shown}
              onClick={() => setShown(id)}
            >
              {name}
            </button>
          ))}
        </fieldset>
        <div className="editor-body">
          {shown === 'adopted' ? <AdoptedPart onChosen={toFields} /> : <Outline onChosen={toFields} />}
          <FieldsPanel />
          <div className="editor-below">{shown === 'changes' ? <ChangesPart /> : <Preview />}</div>
        </div>
      </main>
      <SaveBar />
    </>
  );
}

/** As theme/editor.css has it. */
const isWide = () => window.matchMedia('(min-width: 900px)').matches;

function Tools({ onClose }: { onClose(): void }) {
  const { words } = useLanguage();
  const canUndo = useEditor((state) => state.canUndo);
  const canRedo = useEditor((state) => state.canRedo);
  const { undo, redo, exportAs, importFile } = useEditorActions();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="editor-tools">
      <Button size="small" appearance="subtle" icon={<BackIcon />} onClick={onClose}>
        {words.editor.back}
      </Button>
      <Button size="small" appearance="subtle" icon={<WithdrawIcon />} disabledFocusable={!canUndo} onClick={undo}>
        {words.editor.undo}
      </Button>
      <Button size="small" appearance="subtle" disabledFocusable={!canRedo} onClick={redo}>
        {words.editor.redo}
      </Button>
      <Button size="small" appearance="subtle" title={words.editor.importHint} onClick={() => picker.current?.click()}>
        {words.editor.importFile}
      </Button>
      <input
        ref={picker}
        type="file"
        accept=".json,.docx,.xlsx,.xls,.et"
        hidden
        aria-label={words.editor.importFile}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) void importFile(file);
          event.target.value = '';
        }}
      />
      <Button size="small" appearance="subtle" icon={<DownloadIcon />} onClick={() => void exportAs('xlsx')}>
        {words.editor.exportXlsx}
      </Button>
      <Button size="small" appearance="subtle" icon={<DownloadIcon />} onClick={() => void exportAs('json')}>
        {words.editor.exportJson}
      </Button>
    </div>
  );
}

function SaveBar() {
  const { words } = useLanguage();
  const saving = useEditor((state) => state.saving);
  const faults = useEditor((state) => state.faults.length);
  const changes = useEditor((state) => state.changes.length);
  const { save, confirm } = useEditorActions();
  const isSaving = saving?.kind === 'saving';
  const mayConfirm = saving?.kind === 'wouldChange' && saving.confirm !== undefined;
  const status = isSaving
    ? words.editor.saving
    : faults > 0
      ? words.editor.faults(faults)
      : changes > 0
        ? words.editor.unsaved(changes)
        : words.editor.noChanges;
  return (
    <BottomBar
      action={
        <Button
          appearance="primary"
          disabledFocusable={isSaving || changes === 0}
          onClick={() => void (mayConfirm ? confirm() : save())}
        >
          {mayConfirm ? words.editor.confirm : words.editor.save}
        </Button>
      }
    >
      <span className={faults > 0 ? 'error-text' : undefined}>{status}</span>
    </BottomBar>
  );
}
