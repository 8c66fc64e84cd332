const MICROS_OF_DAY = 86_400_000_000n;
/** Days of 400 years, after which the calendar begins again. */
const ERA = 146_097;
/** From 0000-03-01 to 1970-01-01: a year that begins in March ends with its leap day. */
const EPOCH = 719_468;

/**
 * The month in UTC of a time in microseconds since 1970: `YYYY-MM`, with a sign before years that
 * have more than four digits or lie before 0, as Spark prints them. `Date` reaches fewer years.
 */
export function monthOf(micros: bigint): string {
  const days = Number(micros / MICROS_OF_DAY) - (micros % MICROS_OF_DAY < 0n ? 1 : 0) + EPOCH;
  const era = Math.floor(days / ERA);
  const ofEra = days - era * ERA;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  );
  const ofYear =
    ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  return `${sign}${String(Math.abs(year)).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
