export { HomeCardContent as Content } from './HomeCardContent';
