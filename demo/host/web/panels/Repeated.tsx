import { VizOrientation, type FieldDisplay, type PanelProps } from '@grafana/data';
import { DataLinksContextMenu, VizRepeater } from '@grafana/ui';
import React, { type MouseEventHandler, type ReactElement } from 'react';
import { trusted } from '../narrowing';
import { fieldValues, type ValueOptions } from './fieldValues';
import { NoDataView } from './NoDataView';

interface Cell {
  value: FieldDisplay;
  width: number;
  height: number;
  count: number;
  orientation: VizOrientation;
  onClick?: MouseEventHandler<HTMLElement>;
}

interface Props {
  panel: PanelProps<ValueOptions>;
  sparkline?: boolean;
  draw: (cell: Cell) => ReactElement;
}

/** Draws one cell per value of a panel, in rows or columns as fits, each with a menu of its data links. */
export function Repeated({ panel, sparkline, draw }: Props) {
  const { width, height, data, renderCounter, options, fieldConfig } = panel;
  if (data.series.length === 0) {
    return <NoDataView data={data} fieldConfig={fieldConfig} />;
  }
  return (
    <VizRepeater<FieldDisplay>
      getValues={() => fieldValues(panel, sparkline)}
      renderValue={(cell) => {
        const { value } = cell;
        return value.hasLinks && value.getLinks ? (
          <DataLinksContextMenu links={value.getLinks}>
            {({ openMenu }) => draw({ ...cell, onClick: openMenu })}
          </DataLinksContextMenu>
        ) : (
          draw(cell)
        );
      }}
      width={width}
      height={height}
      source={data}
      renderCounter={renderCounter}
      itemSpacing={8}
      autoGrid
      orientation={trusted<VizOrientation>(options.orientation ?? VizOrientation.Auto)}
    />
  );
}
