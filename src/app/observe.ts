export { observe } from '../storage/observe';
