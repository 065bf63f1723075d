import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';

/**
 * Fluent without inline style text: it inserts empty style elements (allowed by the hash of the empty string) and fills
 * them rule by rule, so the policy needs no `unsafe-inline`.
 */
const renderer = createDOMRenderer(document);

/** The theme's values are custom properties of style sheets already, see fluent-theme.css. */
const valuesComeFromCss = {};

export function Themed(props: {
  readonly theme: 'system' | 'light' | 'dark';
  readonly children: ReactNode;
}) {
  const { theme } = props;
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={valuesComeFromCss}>{props.children}</FluentProvider>
    </RendererProvider>
  );
}
