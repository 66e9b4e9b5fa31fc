import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from '../../i18n/use-translation';
import { useAsOf } from '../../api/as-of';
import type { Search } from '../../api/url-state';
import { formatDay, today } from '../../i18n/format';
import { Icon } from '../../ui/icons';
import { Button as OurButton } from '../../ui/button';
import { TextField } from '../../ui/text-field';

export function useSetAsOf() {
  const navigate = useNavigate();
  return (day: string | undefined) =>
    void navigate({ to: '.', search: (search: Search) => ({ ...search, asOf: day && day < today() ? day : undefined }) });
}

/** "Register op: vandaag ▾": the day on which every page reads the register. */
export function AsOfControl() {
  const { t } = useTranslation();
  const asOf = useAsOf();
  const setAsOf = useSetAsOf();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const choose = (day: string | undefined) => {
    setOpen(false);
    setAsOf(day);
  };
  return (
    <DialogTrigger isOpen={open} onOpenChange={(opened) => { setOpen(opened); setTyped(asOf ?? today()); }}>
      <Button className="button as-of">
        <Icon name="calendar" />
        <span className="day"><span className="prefix">{t('frame.asOf')}: </span><strong>{asOf ? formatDay(asOf) : t('frame.today')}</strong></span>
        <Icon name="down" />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="as-of-panel" aria-label={t('frame.asOf')}>
          <form className="stack" onSubmit={(event) => { event.preventDefault(); choose(typed); }}>
            <TextField label={t('frame.asOfDay')} help={t('frame.asOfHelp')} type="date" value={typed} onChange={setTyped} />
            <div className="row">
              <OurButton look="primary" type="submit" isDisabled={!typed || typed > today()}>{t('frame.asOfShow')}</OurButton>
              <OurButton onPress={() => choose(undefined)}>{t('frame.today')}</OurButton>
            </div>
          </form>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
