/**
 * The menu of the top line, after the WAI-ARIA menu-button pattern. Fluent's own Menu would bring floating-ui and tabster
 * (41 KB gzip) for one list that always opens at the same corner.
 */
import { Button } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { LANGUAGES, useLanguage } from '../hooks/use-language';
import { useSession } from '../hooks/use-session';
import { useShell, useShellActions } from '../hooks/use-shell';
import type { Place } from './area';
import { DoneIcon, HelpIcon, LanguageIcon, MenuIcon, SignOutIcon } from './Icons';

function nextIndex(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

interface ItemProps {
  readonly icon: ReactNode;
  readonly children: ReactNode;
  /** One of several that exclude each other. */
  readonly isChosen?: boolean;
  readonly lang?: string;
  onChoose(): void;
}

function Item({ icon, children, isChosen, lang, onChoose }: ItemProps) {
  const role =
    isChosen === undefined
      ? ({ role: 'menuitem' } as const)
      : ({ role: 'menuitemradio', 'aria-checked': isChosen } as const);
  return (
    <button type="button" {...role} tabIndex={-1} className="menu-item" lang={lang} onClick={onChoose}>
      <span className="menu-icon">{icon}</span>
      {children}
    </button>
  );
}

export function PaneMenu({ places }: { readonly places: readonly Place[] }) {
  const { locale, words } = useLanguage();
  const { isKnown } = useSession();
  const screen = useShell((state) => state.screen);
  const { show, signOut, useLanguage: speak } = useShellActions();
  const [isOpen, setOpen] = useState(false);
  const menuId = useId();
  const home = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const items = () => [...(list.current?.querySelectorAll<HTMLElement>('.menu-item') ?? [])];

  useEffect(() => {
    if (!isOpen) return;
    list.current?.querySelector<HTMLElement>('.menu-item')?.focus();
    const closeOutside = ({ target }: PointerEvent) => {
      if (target instanceof Node && home.current?.contains(target) !== true) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    home.current?.querySelector('button')?.focus();
  };
  const choose = (act: () => void) => () => {
    close();
    act();
  };
  const steer = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return close();
    if (event.key === 'Tab') return setOpen(false);
    const all = items();
    const at = all.findIndex((item) => item.matches(':focus'));
    const next = nextIndex(event.key, at, all.length);
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  };

  return (
    <div className="menu" ref={home}>
      <Button
        appearance="subtle"
        icon={<MenuIcon />}
        aria-label={words.top.menu}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? menuId : undefined}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <div className="menu-list" role="menu" id={menuId} aria-label={words.top.menu} ref={list} onKeyDown={steer}>
          {places.map(({ name, icon, go }) => (
            <Item key={name} icon={icon} onChoose={choose(go)}>
              {name}
            </Item>
          ))}
          <div role="none" className="menu-group">
            {LANGUAGES.map((choice) => (
              <Item
                key={choice.locale}
                icon={choice.locale === locale ? <DoneIcon /> : <LanguageIcon />}
                isChosen={choice.locale === locale}
                lang={choice.locale}
                onChoose={choose(() => speak(choice.locale))}
              >
                {choice.name}
              </Item>
            ))}
          </div>
          {screen !== 'help' && (
            <Item icon={<HelpIcon />} onChoose={choose(() => show('help'))}>
              {words.top.help}
            </Item>
          )}
          {isKnown && (
            <Item icon={<SignOutIcon />} onChoose={choose(signOut)}>
              {words.top.signOut}
            </Item>
          )}
        </div>
      )}
    </div>
  );
}
