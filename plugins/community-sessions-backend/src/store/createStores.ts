import { Knex } from 'knex';
import { DatabaseRecordStore } from './DatabaseRecordStore';
import { DatabaseReminders } from './DatabaseReminders';
import { DatabaseReadRequests } from './DatabaseReadRequests';
import { DatabaseRetention } from './DatabaseRetention';
import { DatabaseSentNotifications } from './DatabaseSentNotifications';
import { DatabaseSessionReader } from './DatabaseSessionReader';
import { DatabaseSessionStore } from './DatabaseSessionStore';
import { DatabaseSyncRequests } from './DatabaseSyncRequests';

/** Everything that is kept in the database. */
export type Stores = ReturnType<typeof createStores>;

/** Opens everything that is kept in a database whose tables are up to date. */
export function createStores(knex: Knex) {
  return {
    records: new DatabaseRecordStore(knex),
    sessions: new DatabaseSessionStore(knex),
    reader: new DatabaseSessionReader(knex),
    reminders: new DatabaseReminders(knex),
    requested: new DatabaseReadRequests(knex),
    forced: new DatabaseSyncRequests(knex),
    retention: new DatabaseRetention(knex),
    sent: new DatabaseSentNotifications(knex),
  };
}
