import { Session } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import EventIcon from '@material-ui/icons/Event';
import { useState } from 'react';
import { useSessionAnalytics } from '../../analytics/useSessionAnalytics';
import { communitySessionsTranslationRef } from '../../translation';
import { Feedback } from '../parts/Feedback';
import { usePageUrl } from '../Share/usePageUrl';
import { CalendarEvent, googleCalendarUrl, outlookUrl } from './calendarLinks';
import { useCalendarFile } from './useCalendarFile';

const MENU_ID = 'community-sessions-calendars';

const FORMS = {
  google: googleCalendarUrl,
  outlook: (event: CalendarEvent) => outlookUrl(event, 'outlook.live.com'),
  microsoft365: (event: CalendarEvent) =>
    outlookUrl(event, 'outlook.office.com'),
} as const;

/** Puts one session into the calendar of one's choice. */
export const AddToCalendar = ({ session }: { session: Session }) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const event = useCalendarEvent(session);
  const saveFile = useCalendarFile();
  const { captureAddToCalendar } = useSessionAnalytics();
  const [anchor, setAnchor] = useState<Element>();
  const [failed, setFailed] = useState(false);

  const choose = (calendar: keyof typeof FORMS | 'file') => {
    setAnchor(undefined);
    captureAddToCalendar(session, calendar);
  };
  const download = () => {
    choose('file');
    setFailed(false);
    saveFile(session).catch(() => setFailed(true));
  };
  return (
    <>
      <Button
        variant="outlined"
        color="primary"
        startIcon={<EventIcon />}
        endIcon={<ExpandMoreIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        aria-controls={anchor && MENU_ID}
        onClick={click => setAnchor(click.currentTarget)}
      >
        {t('calendar.add')}
      </Button>
      <Menu
        id={MENU_ID}
        anchorEl={anchor}
        open={anchor !== undefined}
        onClose={() => setAnchor(undefined)}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        {Object.entries(FORMS).map(([calendar, urlFor]) => (
          <MenuItem
            key={calendar}
            component="a"
            href={urlFor(event)}
            target="_blank"
            rel="noopener noreferrer"
            onClick={() => choose(calendar as keyof typeof FORMS)}
          >
            {t(`calendar.${calendar as keyof typeof FORMS}`)}
          </MenuItem>
        ))}
        <MenuItem onClick={download}>{t('calendar.file')}</MenuItem>
      </Menu>
      <Feedback
        message={failed ? t('calendar.failed') : undefined}
        onClose={() => setFailed(false)}
      />
    </>
  );
};

function useCalendarEvent(session: Session): CalendarEvent {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const { title, startsAt, endsAt, joinUrl, agendaUrl } = session;
  const pageUrl = usePageUrl(session);
  const lines = [
    joinUrl && t('calendar.join', { url: joinUrl }),
    agendaUrl && t('calendar.agenda', { url: agendaUrl }),
    t('calendar.about', { url: pageUrl }),
  ];
  return {
    title,
    startsAt,
    endsAt,
    description: lines.filter(Boolean).join('\n'),
    location: joinUrl ?? pageUrl,
  };
}
