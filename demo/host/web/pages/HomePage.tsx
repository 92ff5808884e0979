import { Card } from '@grafana/ui';
import React from 'react';
import { navTree } from '../chrome/navigation';
import { PluginPage } from '../chrome/PluginPage';

/** The start page: what the navigation holds. */
export function HomePage() {
  return (
    <PluginPage
      pageNav={{
        text: 'Plugin host',
        subTitle: 'The built plugin, running with Grafana’s libraries. A test bed, not Grafana.',
      }}
    >
      {navTree()
        .filter(({ url, id }) => url && url !== '/' && id !== 'profile')
        .map(({ text, url, subTitle }) => (
          <Card key={text} href={url}>
            <Card.Heading>{text}</Card.Heading>
            <Card.Description>{subTitle ?? url}</Card.Description>
          </Card>
        ))}
    </PluginPage>
  );
}
