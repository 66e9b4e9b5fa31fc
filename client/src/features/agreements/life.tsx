import '../../ui/picture.css';
import './agreement.css';
import { useTranslation } from '../../i18n/use-translation';
import { useNames } from '../../api/names';
import type { Agreement } from '../../api/types';
import { formatDay, formatPeriod } from '../../i18n/format';
import { scaleOf } from '../../ui/time-scale';
import { daysOf, rowsOf, type AgreementDay, type Term } from './days';

interface LifeProps {
  agreement: Agreement;
  /** The day that is read; absent while the API has not answered. */
  on?: string;
  /** Absent for an agreement that no longer counts, and while the API has not answered. */
  term?: Term;
}

/** From the first signature to the last day: numbered in a picture, and the same numbers in words. */
export function Life({ agreement, on, term }: LifeProps) {
  const { t } = useTranslation();
  const names = { organisations: useNames('organisations').byId, parties: useNames('parties').byId };
  const nameOf = (collection: keyof typeof names, id: string) => names[collection].get(id)?.name ?? '…';
  const days = daysOf(agreement, term, nameOf);
  const unsigned = [
    ...agreement.organisations.filter((side) => !side.signedOn).map((side) => nameOf('organisations', side.organisationId)),
    ...agreement.parties.filter((side) => !side.signedOn).map((side) => nameOf('parties', side.partyId)),
  ];
  const words = ({ kind, name }: AgreementDay) => {
    if (kind === 'signed') return t('pages.agreement.day.signed', { name });
    if (kind === 'renews' && agreement.renewalPeriod) return t('pages.agreement.day.renewsBy', { period: formatPeriod(agreement.renewalPeriod) });
    return t(`pages.agreement.day.${kind}`);
  };
  const before = on ? days.filter(({ day }) => day <= on).length : days.length;
  return (
    <section className="stack tight" aria-labelledby="life">
      <h2 id="life">{t('pages.agreement.life')}</h2>
      {on && days.length > 0 && <Line days={days} on={on} term={term} state={agreement.state} />}
      <ol className="life">
        {days.map((one, index) => [
          index === before && on && <ThisDay key="on" on={on} />,
          <li key={`${one.kind} ${one.name ?? ''} ${index}`}>
            <span className="life-number" aria-hidden="true">{index + 1}</span>
            <span><time dateTime={one.day}>{formatDay(one.day)}</time> · {words(one)}</span>
          </li>,
        ])}
        {on && before === days.length && <ThisDay on={on} />}
      </ol>
      {unsigned.map((name) => <p key={name} className="gap">{t('pages.agreement.unsignedBy', { name })}</p>)}
      {term?.from && !term.until && <p className="muted">{t('pages.agreement.noEnd')}</p>}
      {agreement.status === 'proposed' && <p className="muted">{t('pages.agreement.countsOnceEstablished')}</p>}
    </section>
  );
}

function ThisDay({ on }: { on: string }) {
  const { t } = useTranslation();
  return <li className="life-today"><span /><span><time dateTime={on}>{formatDay(on)}</time> · {t('pictures.time.today')}</span></li>;
}

const rowHeight = 26;
const barHeight = 16;

/** Places are shares of the width, so that the letters keep their size on a phone. */
function Line({ days, on, term, state }: { days: readonly AgreementDay[]; on: string; term?: Term; state: Agreement['state'] }) {
  const { t } = useTranslation();
  const scale = scaleOf(days.map(({ day }) => day), on, 8, 84, 4);
  const places = days.map(({ day }) => scale.x(day));
  const rows = rowsOf(places, 8);
  const bar = (Math.max(...rows) + 1) * rowHeight + 6;
  const ticks = bar + barHeight + 20;
  const [from, until] = [term?.from && scale.x(term.from), term?.until ? scale.x(term.until) : 97];
  const today = `${scale.x(on)}%`;
  return (
    <svg className="picture life-picture" role="img" aria-label={t('pages.agreement.lifePicture')} width="100%" height={ticks + 24}>
      {scale.ticks.map(({ x, label }) => (
        <g key={label}>
          <line x1={`${x}%`} x2={`${x}%`} y1={0} y2={ticks - 14} className="pic-grid" />
          <text x={`${x}%`} y={ticks} textAnchor="middle" className="pic-muted">{label}</text>
        </g>
      ))}
      {typeof from === 'number' && until > from && (
        <>
          <rect x={`${from}%`} y={bar} width={`${until - from}%`} height={barHeight} rx={3} className={`pic-bar ${state}`} />
          {(term?.renews || !term?.until) && <text x={`${until}%`} dx={4} y={bar + 13} className="pic-text">{term?.renews ? '↻' : '→'}</text>}
        </>
      )}
      <line x1={today} x2={today} y1={0} y2={ticks - 14} className="pic-today" />
      <text x={today} y={ticks + 18} textAnchor="middle" className="pic-text">{t('pictures.time.today')}</text>
      {places.map((place, index) => {
        const y = rows[index]! * rowHeight + 12;
        return (
          <g key={index}>
            <line x1={`${place}%`} x2={`${place}%`} y1={y} y2={bar} className="life-stem" />
            <circle cx={`${place}%`} cy={y} r={10} className="life-dot" />
            <text x={`${place}%`} y={y + 5} textAnchor="middle" className="pic-text">{index + 1}</text>
          </g>
        );
      })}
    </svg>
  );
}
