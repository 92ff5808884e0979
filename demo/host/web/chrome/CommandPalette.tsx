import { usePluginLinks } from '@grafana/runtime';
import { Input, Menu, Modal } from '@grafana/ui';
import React, { useEffect, useState } from 'react';

/** Ctrl+K: what apps add to `grafana/commandpalette/action`, under "Extensions". Like Grafana's, it calls `onClick` without an event. */
export function CommandPalette() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'k' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        setOpen(true);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return isOpen ? <Palette onClose={() => setOpen(false)} /> : null;
}

const NOTHING = {};

function Palette({ onClose }: { onClose: () => void }) {
  const [words, setWords] = useState('');
  const { links } = usePluginLinks({ extensionPointId: 'grafana/commandpalette/action', context: NOTHING });
  const fitting = links.filter(({ title }) => title.toLowerCase().includes(words.toLowerCase()));
  return (
    <Modal title="Command palette" isOpen onDismiss={onClose}>
      <Input
        autoFocus
        placeholder="Search or jump to..."
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Menu>
        <Menu.Group label="Extensions">
          {fitting.map(({ id, title, onClick }) => (
            <Menu.Item
              key={id}
              label={title}
              onClick={() => {
                onClose();
                onClick?.();
              }}
            />
          ))}
        </Menu.Group>
      </Menu>
    </Modal>
  );
}
