import { type Signature, signaturesIn } from './signature';

/**
 * The functions of DQL with their parameters: facts from Dynatrace's own plugin for editors, in a notation of ours (`signature.ts`).
 * @see https://github.com/dynatrace-oss/intellij-idea-dql (dql.json of July 2026)
 */

/** Aggregations of `summarize`. */
const ofRecords = `
  avg(expression)  collectArray(expression, maxLength:?, expand:?)  collectDistinct(expression, maxLength:?, expand:?)
  correlation(expression1, expression2)  count()  countDistinct(expression, precision:?)
  countDistinctApprox(expression, precision:?)  countDistinctExact(expression)  countIf(condition)  max(expression)
  median(expression, weight:?)  min(expression)  percentRank(expression, value)
  percentile(expression, percentile, weight:?)  percentileFromSamples(expression, percentile, originalCount:?)
  percentiles(expression, weight:?, percentile*)  stddev(expression)  sum(expression)  takeAny(expression)
  takeFirst(expression)  takeLast(expression)  takeMax(expression)  takeMin(expression)  variance(expression)
`;

/** Aggregations of `makeTimeseries`. */
const ofBins = `
  avg(expression, default:?, rate:?, scalar:?)  count(default:?, rate:?, scalar:?)
  countDistinct(expression, precision:?, default:?, rate:?, scalar:?)
  countDistinctApprox(expression, precision:?, default:?, rate:?, scalar:?)
  countDistinctExact(expression, default:?, rate:?, scalar:?)  countIf(expression, default:?, rate:?, scalar:?)  end()
  max(expression, default:?, rate:?, scalar:?)  median(expression, weight:?, default:?, rate:?, scalar:?)
  min(expression, default:?, rate:?, scalar:?)  percentRank(expression, value, default:?, rate:?, scalar:?)
  percentile(expression, percentile, weight:?, default:?, rate:?, scalar:?)
  percentileFromSamples(expression, percentile, originalCount:?, default:?, rate:?, scalar:?)  start()
  sum(expression, default:?, rate:?, scalar:?)
`;

/** Aggregations of `timeseries`. */
const ofMetrics = `
  avg(metricKey, rollup:?, default:?, rate:?, scalar:?, filter:?)  count(metricKey, default:?, scalar:?, filter:?)
  countDistinct(metricKey, default:?, scalar:?, filter:?)  end()
  max(metricKey, rollup:?, default:?, rate:?, scalar:?, filter:?)
  median(metricKey, rollup:?, default:?, rate:?, scalar:?, filter:?)
  min(metricKey, rollup:?, default:?, rate:?, scalar:?, filter:?)
  percentRank(metricKey, value, rollup:?, default:?, rate:?, scalar:?, filter:?)
  percentile(metricKey, percentile, rollup:?, default:?, rate:?, scalar:?, filter:?)  start()
  sum(metricKey, rollup:?, default:?, rate:?, scalar:?, filter:?)
`;

/** Everything that stands in an expression, by category. */
const inExpressions = `
  abs(expression)  acos(expression)  asin(expression)  atan(expression)  atan2(ordinate, abscissa)
  bin(expression, interval, at:?)  cbrt(expression)  ceil(expression)  cos(expression)  cosh(expression)
  degreeToRadian(expression)  exp(expression)  floor(expression)  hexStringToNumber(expression)  hypotenuse(x, y)
  log(expression)  log10(expression)  log1p(expression)  numberToHexString(expression, minLength:?)
  power(base, exponent)  radianToDegree(expression)  random()  range(expression, interval, at:?)
  round(expression, decimals:?)  signum(expression)  sin(expression)  sinh(expression)  sqrt(expression)
  tan(expression)  tanh(expression)

  array(expression*?)  duration(value, unit)  ip(expression)  record(expression*?)  smartscapeId(type, numericId)
  timeframe(from, to:?)  timestamp(year, month, day, hour, minute, second, millis:?, micros:?, nanos:?, timezone:?)
  timestampFromUnixMillis(millis)  timestampFromUnixNanos(nanos)  timestampFromUnixSeconds(seconds)
  uid128(firstExpression, secondExpression)  uid64(expression)  uuid(mostSignificantBits, leastSignificantBits)

  arrayAvg(array)  arrayConcat(array*)  arrayCumulativeSum(array)  arrayDelta(array)  arrayDiff(array)
  arrayDistinct(array)  arrayFirst(array)  arrayFlatten(array)  arrayIndexOf(array, value)  arrayLast(array)
  arrayLastIndexOf(array, value)  arrayMax(array)  arrayMedian(expression)  arrayMin(array)
  arrayMovingAvg(array, windowSize)  arrayMovingMax(array, windowSize)  arrayMovingMin(array, windowSize)
  arrayMovingSum(array, windowSize)  arrayPercentile(expression, percentile)  arrayRemoveNulls(array)
  arrayReverse(array)  arraySize(array)  arraySlice(array, from:?, to:?)  arraySort(array, direction:?)
  arraySum(array)  arrayToString(array, delimiter:?)  vectorCosineDistance(firstExpression, secondExpression)
  vectorInnerProductDistance(firstExpression, secondExpression)  vectorL1Distance(firstExpression, secondExpression)
  vectorL2Distance(firstExpression, secondExpression)

  arrayElement(expression, index)  getEnd(timeframe)  getHighBits(expression)  getLowBits(expression)
  getRecordField(expression, fieldName)  getStart(timeframe)

  asArray(value)  asBinary(value)  asBoolean(value)  asDouble(value)  asDuration(value)  asGeopoint(value)
  asIp(value)  asLong(value)  asNumber(value)  asRecord(value)  asSmartscapeId(value)  asString(value)
  asTimeframe(value)  asTimestamp(value)  asUid(value)

  bitwiseAnd(firstExpression, secondExpression)  bitwiseCountOnes(expression)  bitwiseNot(expression)
  bitwiseOr(firstExpression, secondExpression)  bitwiseShiftLeft(expression, numberOfBits)
  bitwiseShiftRight(expression, numberOfBits, ignoreSign:?)  bitwiseXor(firstExpression, secondExpression)

  classicEntitySelector(entitySelector)  entityAttr(expression, name, type:?)  entityName(expression, type:?)

  coalesce(expression*)  if(condition, then, else:?)

  concat(delimiter:?, expression*)  contains(expression, substring, caseSensitive:?)  decodeBase16ToBinary(expression)
  decodeBase16ToString(expression)  decodeBase64ToBinary(expression)  decodeBase64ToString(expression)
  decodeUrl(expression)  encodeBase16(expression)  encodeBase64(expression)  encodeUrl(expression)
  endsWith(expression, suffix, caseSensitive:?)  escape(expression)  getCharacter(expression, position)
  indexOf(expression, substring, from:?)  lastIndexOf(expression, substring, from:?)
  levenshteinDistance(firstExpression, secondExpression)  like(expression, pattern)  lower(expression)
  matchesPattern(expression, pattern)  matchesPhrase(expression, phrase, caseSensitive:?, wildcard:?)
  matchesRegex(expression, pattern)  matchesValue(caseSensitive:?, wildcard:?, expression, value*)
  punctuation(expression, count:?, withSpace:?)  replacePattern(expression, pattern, replacement)
  replaceString(expression, substring, replacement)  splitByPattern(expression, pattern)
  splitString(expression, pattern)  startsWith(expression, prefix, caseSensitive:?)  stringLength(expression)
  substring(expression, from:?, to:?)  trim(expression)  unescape(expression)  unescapeHtml(expression)
  upper(expression)

  e()  pi()

  exists(field)  in(needle, haystack*)  isFalseOrNull(expression)  isFinite(expression)  isInfinite(expression)
  isNaN(expression)  isNotNull(expression)  isNull(expression)  isTrueOrNull(expression)  isUid128(expression)
  isUid64(expression)  isUuid(expression)

  forecast(expression, horizon:?)  impute(expression)

  formatTimestamp(timestamp, interval:?, format:?, timezone:?, locale:?)  getDayOfMonth(timestamp, timezone:?)
  getDayOfWeek(timestamp, timezone:?)  getDayOfYear(timestamp, timezone:?)  getHour(timestamp, timezone:?)
  getMinute(timestamp, timezone:?)  getMonth(timestamp, timezone:?)  getSecond(timestamp, timezone:?)
  getWeekOfYear(timestamp, timezone:?)  getYear(timestamp, timezone:?)  now()  unixMillisFromTimestamp(timestamp)
  unixNanosFromTimestamp(timestamp)  unixSecondsFromTimestamp(timestamp)

  getNodeField(expression, name)  getNodeName(expression)

  hashCrc32(expression)  hashMd5(expression)  hashSha1(expression)  hashSha256(expression)  hashSha512(expression)
  hashXxHash32(expression)  hashXxHash64(expression)

  iAny(expression)  iAvg(expression)  iCollectArray(expression)  iIndex()  iMax(expression)  iMin(expression)
  iSum(expression)

  ipIn(needle, haystack*)  ipIsLinkLocal(expression)  ipIsLoopback(expression)  ipIsPrivate(expression)
  ipIsPublic(expression)  ipMask(expression, maskBits, ipv6MaskBits:?)  isIp(expression)  isIpV4(expression)
  isIpV6(expression)

  jsonField(expression, fieldName, seek:?)  jsonPath(expression, jsonPath, seek:?)
  lookup(lookupTable, sourceField:?, lookupField:, executionOrder:?, broadcast:?)
  parse(expression, pattern, baseTime:?)  parseAll(expression, pattern, baseTime:?)  type(expression, withSubtype:?)

  toArray(value)  toBoolean(value)  toDouble(value)  toDuration(value)  toGeopoint(value)  toIp(value)  toLong(value)
  toSmartscapeId(value)  toString(value)  toTimeframe(value)  toTimestamp(value)  toUid(value)  toVariant(value)
`;

export const recordAggregations: ReadonlyMap<string, Signature> = signaturesIn(ofRecords);
export const binAggregations: ReadonlyMap<string, Signature> = signaturesIn(ofBins);
export const metricAggregations: ReadonlyMap<string, Signature> = signaturesIn(ofMetrics);
export const expressionFunctions: ReadonlyMap<string, Signature> = signaturesIn(inExpressions);
