import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { useMay } from '../../api/session';
import type { Attention } from '../../api/types';
import { formatDay, formatList, formatNumber } from '../../i18n/format';
import { RecordLink } from '../../record/record-link';
import { Button } from '../../ui/button';
import { Mark } from '../../ui/mark';

const shownFirst = 5;

/** One reason for attention with its records; a long list is cut until somebody asks for the rest. */
function AttentionList<Item>({ title, items, itemKey, children }: { title: string; items: readonly Item[]; itemKey: (item: Item) => string; children: (item: Item) => ReactNode }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  return (
    <section className="panel stack tight">
      <h3 className="row">{title} <Mark tone="neutral">{formatNumber(items.length)}</Mark></h3>
      <ul className="reasons-list">
        {(all ? items : items.slice(0, shownFirst)).map((item) => <li key={itemKey(item)}>{children(item)}</li>)}
      </ul>
      {items.length > shownFirst && !all && <div><Button look="plain" compact onPress={() => setAll(true)}>{t('home.showAll', { count: items.length })}</Button></div>}
    </section>
  );
}

export function EndingAgreements({ ending }: { ending: Attention['ending'] }) {
  const { t } = useTranslation();
  return (
    <AttentionList title={t('home.ending')} items={ending} itemKey={({ agreement }) => agreement.id}>
      {({ agreement, until, daysLeft, renews, noticeBy, noticePassed }) => (
        <>
          <RecordLink type="agreement" id={agreement.id}>{agreement.label}</RecordLink> <span className="muted small">{agreement.name}</span>
          <p className="small">{t(renews ? 'home.renewsOn' : 'home.endsOn', { day: formatDay(until) })} ({t('home.daysLeft', { count: daysLeft })})</p>
          {noticeBy && (
            <p className="small row">
              {/* What ends anyway needs no notice: only a renewal that can no longer be stopped is late. */}
              {noticePassed && !renews ? <span className="muted">{t('home.noticePassed', { day: formatDay(noticeBy) })}</span> : noticePassed
                ? <Mark tone="refused">{t('home.noticePassed', { day: formatDay(noticeBy) })}</Mark>
                : <Mark tone="conditional">{t('home.noticeBy', { day: formatDay(noticeBy) })}</Mark>}
            </p>
          )}
        </>
      )}
    </AttentionList>
  );
}

export function UnsignedAgreements({ unsigned }: { unsigned: Attention['unsigned'] }) {
  const { t } = useTranslation();
  return (
    <AttentionList title={t('home.unsigned')} items={unsigned} itemKey={({ agreement }) => agreement.id}>
      {({ agreement, state, missing }) => (
        <>
          <RecordLink type="agreement" id={agreement.id}>{agreement.label}</RecordLink> <span className="muted small">{t(`words.state.${state}`)}</span>
          <p className="small">{t('home.missing', { sides: formatList(missing.map((side) => side.name)) })}</p>
        </>
      )}
    </AttentionList>
  );
}

export function Reviews({ reviews }: { reviews: Attention['reviews'] }) {
  const { t } = useTranslation();
  return (
    <AttentionList title={t('home.reviews')} items={reviews} itemKey={({ record }) => record.id}>
      {({ record, reviewOn, daysLeft }) => (
        <>
          <RecordLink type={record.type} id={record.id}>{record.label}</RecordLink> <span className="muted small">{record.name}</span>
          <p className="small row">
            {daysLeft < 0
              ? <Mark tone="refused">{t('home.overdue', { day: formatDay(reviewOn), count: -daysLeft })}</Mark>
              : <Mark tone="conditional">{t('home.dueOn', { day: formatDay(reviewOn) })}</Mark>}
          </p>
        </>
      )}
    </AttentionList>
  );
}

export function DueRequests({ requests }: { requests: Attention['requests'] }) {
  const { t } = useTranslation();
  return (
    <AttentionList title={t('requests.atHome')} items={requests} itemKey={({ record }) => record.id}>
      {({ record, invokedRight, dueOn, lawDueOn, daysLeft }) => (
        <>
          <RecordLink type={record.type} id={record.id}>{record.label}</RecordLink> <span className="muted small">{t(`words.dataSubjectRight.${invokedRight}`)}</span>
          <p className="small row">
            {daysLeft < 0
              ? <><Mark tone="refused">{t('words.requestState.overdue')}</Mark> {t('home.overdue', { day: formatDay(dueOn), count: -daysLeft })}</>
              : <Mark tone="conditional">{t('requests.by', { day: formatDay(dueOn) })}</Mark>}
            <span className="muted">{t('requests.byLaw', { day: formatDay(lawDueOn) })}</span>
          </p>
        </>
      )}
    </AttentionList>
  );
}

export function Proposals({ proposals }: { proposals: Attention['proposals'] }) {
  const { t } = useTranslation();
  const { edit } = useMay();
  return (
    <section className="panel stack tight">
      <h3>{t('home.proposals')}</h3>
      <p className="small muted">{t(edit ? 'home.proposalsText' : 'home.proposalsOthers')}</p>
      <ul className="reasons-list">
        {proposals.map(({ type, total }) => (
          <li key={type}><Link to="/confirm/$type" params={{ type }}>{t(`home.kind.${type}`, { count: total })}</Link></li>
        ))}
      </ul>
    </section>
  );
}
