import type { CorsConfiguration, CorsRule } from '../../src/cos/cors-configuration.ts';
import { fields, isNumber, isText, listOf, oneOf, orAbsent, type Shape } from './shape.ts';

const texts = listOf(isText);

type Listed = Pick<CorsRule, 'allowedOrigins' | 'allowedMethods' | 'allowedHeaders' | 'exposeHeaders'>;
const isListed: Shape<Listed> = fields({
  allowedOrigins: texts,
  allowedMethods: texts,
  allowedHeaders: texts,
  exposeHeaders: texts,
});

const isRule = (value: unknown): value is CorsRule =>
  isListed(value) && orAbsent('id', isText)(value) && orAbsent('maxAgeSeconds', isNumber)(value);

export const isConfiguration: Shape<CorsConfiguration> = fields({
  rules: listOf(isRule),
  responseVary: oneOf(true, false),
});
