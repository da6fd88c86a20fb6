export { isQuotaFault } from '../storage/reopen';
