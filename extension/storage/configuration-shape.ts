import type { CorsConfiguration, CorsRule } from '../../src/cos/cors-configuration.ts';
import { fields, isNumber, isText, isTruth, listOf, type Shape } from '../shapes/shape.ts';

const texts = listOf(isText);

const isRule: Shape<CorsRule> = fields<CorsRule>(
  { allowedOrigins: texts, allowedMethods: texts, allowedHeaders: texts, exposeHeaders: texts },
  { id: isText, maxAgeSeconds: isNumber },
);

export const isConfiguration: Shape<CorsConfiguration> = fields({ rules: listOf(isRule), responseVary: isTruth });
