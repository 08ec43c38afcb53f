import { joinRecords } from './joinRecords';
import { communityRecords } from './community';
import { backstageSeries } from './series';

// Run by a test in host time zones of its choice, which can't be changed within a test.
process.stdout.write(
  JSON.stringify({
    hostOffset: new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset(),
    interpretation: joinRecords(backstageSeries, communityRecords),
  }),
);
