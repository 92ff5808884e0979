import { type Static, Type } from '@fastify/type-provider-typebox';

const closed = { additionalProperties: false };
const HREF = '^(https?:|mailto:|/)';
const Href = Type.String({ pattern: HREF });
const Link = Type.Object({ text: Type.String(), href: Href }, closed);
const InBoth = Type.Object({ en: Type.String({ minLength: 1 }), de: Type.String({ minLength: 1 }) }, closed);
/** An address elsewhere, or a text in Markdown for a page of its own. */
const Statement = Type.Optional(Type.Union([Href, InBoth]));
const Colour = Type.Optional(Type.String({ pattern: '^#[0-9a-fA-F]{6}$' }));
const Colours = Type.Optional(Type.Object({ accent: Colour, header: Colour, headerText: Colour }, closed));

/** `page` of the config file: how the public page looks and what it leads to. */
export const PageConfigSchema = Type.Object(
  {
    title: Type.Optional(Type.String({ minLength: 1 })),
    about: Type.Optional(Type.Object({ en: Type.String(), de: Type.String() }, closed)),
    groupBy: Type.Optional(Type.Array(Type.String())),
    timeZone: Type.Optional(Type.String()),
    links: Type.Optional(Type.Object({ en: Type.Array(Link), de: Type.Array(Link) }, closed)),
    /** A file: PNG, JPEG, WebP or SVG. */
    logo: Type.Optional(Type.String({ minLength: 1 })),
    colours: Type.Optional(Type.Object({ light: Colours, dark: Colours }, closed)),
    imprint: Statement,
    privacy: Statement,
    accessibility: Statement,
    /** Where customers see how their own resources are. */
    monitoring: Type.Optional(Type.Object({ href: Href, text: Type.Optional(InBoth) }, closed)),
    widget: Type.Optional(
      Type.Object(
        {
          /** Who may show the widget in a frame; default: everybody. */
          frameAncestors: Type.Array(
            Type.String({ pattern: "^('self'|'none'|\\*|https?://(\\*\\.)?[a-zA-Z0-9.-]+(:(\\*|[0-9]{1,5}))?)$" })
          ),
        },
        closed
      )
    ),
  },
  closed
);

export type PageConfig = Static<typeof PageConfigSchema>;
