import { PanelPlugin, renderTextPanelMarkdown, textUtil, type PanelProps } from '@grafana/data';
import { config } from '@grafana/runtime';
import { RenderUserContentAsHTML } from '@grafana/ui';
import React from 'react';

interface Options {
  mode?: 'markdown' | 'html' | 'code';
  content?: string;
}

function TextPanel({ options: { mode = 'markdown', content = '' }, replaceVariables, height }: PanelProps<Options>) {
  const text = replaceVariables(content, {}, 'text');
  if (mode === 'code') {
    return <pre style={{ height }}>{text}</pre>;
  }
  const html = mode === 'html' ? textUtil.sanitizeTextPanelContent(text) : renderTextPanelMarkdown(text);
  return (
    <RenderUserContentAsHTML
      className="markdown-html"
      style={{ height, overflow: 'auto', color: config.theme2.colors.text.primary }}
      component="div"
      content={html}
    />
  );
}

/** Text: markdown, sanitized HTML or code, with variables. */
export const textPanel = new PanelPlugin<Options>(TextPanel);
