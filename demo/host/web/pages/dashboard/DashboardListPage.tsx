import { getBackendSrv } from '@grafana/runtime';
import { Card, TagList } from '@grafana/ui';
import React, { useEffect, useState } from 'react';
import { PluginPage } from '../../chrome/PluginPage';

interface Hit {
  uid: string;
  title: string;
  url: string;
  tags?: string[];
}

/** `/dashboards`: the provisioned dashboards. */
export function DashboardListPage() {
  const [hits, setHits] = useState<Hit[]>([]);
  useEffect(() => {
    getBackendSrv().get<Hit[]>('/api/search', { type: 'dash-db' }).then(setHits, console.error);
  }, []);
  return (
    <PluginPage pageNav={{ text: 'Dashboards', url: '/dashboards' }}>
      {hits.map(({ uid, title, url, tags = [] }) => (
        <Card key={uid} href={url}>
          <Card.Heading>{title}</Card.Heading>
          <Card.Tags>
            <TagList tags={tags} />
          </Card.Tags>
        </Card>
      ))}
    </PluginPage>
  );
}
