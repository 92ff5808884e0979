import { cacheFieldDisplayNames, getFrameDisplayName, PanelPlugin, type PanelProps } from '@grafana/data';
import { Combobox } from '@grafana/ui';
import { TableNG } from '@grafana/ui/unstable';
import React, { useMemo, useState } from 'react';
import { customFieldOptions } from './customFieldOptions';
import { NoDataView } from './NoDataView';

type TableProps = React.ComponentProps<typeof TableNG>;
interface Options {
  showHeader?: boolean;
  cellHeight?: TableProps['cellHeight'];
  sortBy?: TableProps['initialSortBy'];
  enablePagination?: boolean;
}

const pickerHeight = 40;

function TablePanel({ data, width, height, options, fieldConfig, timeRange }: PanelProps<Options>) {
  const [chosen, setChosen] = useState(0);
  const frames = useMemo(() => {
    // Without it the table shows raw names instead of those that transformations gave.
    cacheFieldDisplayNames(data.series);
    return data.series;
  }, [data.series]);
  const frame = frames[chosen] ?? frames[0];
  if (!frame || frame.fields.length === 0) {
    return <NoDataView data={data} fieldConfig={fieldConfig} />;
  }
  const many = frames.length > 1;
  return (
    <>
      <TableNG
        data={frame}
        width={width}
        height={many ? height - pickerHeight : height}
        noHeader={options.showHeader === false}
        cellHeight={options.cellHeight}
        initialSortBy={options.sortBy}
        enablePagination={options.enablePagination}
        fieldConfig={fieldConfig}
        structureRev={data.structureRev}
        timeRange={timeRange}
        resizable
      />
      {many && (
        <Combobox
          options={frames.map((item, value) => ({ value, label: getFrameDisplayName(item, value) }))}
          value={chosen}
          onChange={({ value }) => setChosen(value)}
        />
      )}
    </>
  );
}

/** Table: TableNG of @grafana/ui, with cell types, links, sorting and filters. */
export const tablePanel = new PanelPlugin<Options>(TablePanel).useFieldConfig({
  useCustomConfig: customFieldOptions({
    align: 'auto',
    cellOptions: { type: 'auto' },
    displayMode: undefined,
    filterable: false,
    hidden: undefined,
    hideFrom: undefined,
    inspect: false,
    minWidth: undefined,
    width: undefined,
    wrapHeaderText: undefined,
    footer: undefined,
  }),
});
