import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './page.module.css';
import { PageTitle } from './page-title';

export interface PageProps {
  readonly title: string;
  /** Shape before the title, for a page that is a result. */
  readonly mark?: ReactNode | undefined;
  /** One line under the title, two at most. */
  readonly lead?: ReactNode | undefined;
  /** A quieter line instead of the lead: where and when. */
  readonly caption?: ReactNode | undefined;
  /** Buttons beside the title. */
  readonly actions?: ReactNode | undefined;
  /** Comes before the title: notices and the three starts. */
  readonly before?: ReactNode | undefined;
  readonly children: ReactNode;
  readonly panel?: { readonly label: string; readonly content: ReactNode } | undefined;
  /** The panel becomes this bar where there is no room beside the content. */
  readonly bottomBar?: ReactNode | undefined;
  /** Buttons of a set-up step, the primary first. */
  readonly foot?: ReactNode | undefined;
  /** Why a button is off, or what it will not do. */
  readonly note?: ReactNode | undefined;
  /** Something else on the page takes the focus. */
  readonly keepFocus?: boolean | undefined;
}

/** The sheet one works on: content, a panel beside it, a foot under both. */
export function Page(props: PageProps) {
  return (
    <main className={classNames('sheet', props.bottomBar !== undefined && styles.hasBar)}>
      <div className={styles.content}>
        {props.before}
        <div className={classNames(styles.head, props.before !== undefined && styles.later)}>
          <div className={styles.words}>
            <PageTitle mark={props.mark} keepFocus={props.keepFocus === true}>
              {props.title}
            </PageTitle>
            {props.lead !== undefined && <div className={styles.lead}>{props.lead}</div>}
            {props.caption !== undefined && <p className={styles.caption}>{props.caption}</p>}
          </div>
          {props.actions !== undefined && <div className={styles.actions}>{props.actions}</div>}
        </div>
        {props.children}
      </div>
      {props.panel !== undefined && (
        <section className={styles.panel} aria-label={props.panel.label}>
          {props.panel.content}
        </section>
      )}
      {props.bottomBar !== undefined && <div className={styles.bottomBar}>{props.bottomBar}</div>}
      {props.foot !== undefined && (
        <div className={styles.foot}>
          {props.foot}
          {props.note !== undefined && <div className={styles.note}>{props.note}</div>}
        </div>
      )}
    </main>
  );
}
