export { neighboursOf } from '../query/engine/kin.ts';
