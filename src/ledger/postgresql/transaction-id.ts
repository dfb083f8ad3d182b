/** A transaction's id of 64 bits, from the 32 bits that the server's views show. */

const epoch = 1n << 32n;

/**
 * `near`: a 64-bit id of about the same time, such as the end of a snapshot, which other transactions that are open can hold back behind this id. No
 * two ids that are in use are further apart than half an epoch.
 */
export function widenTransactionId(id: string, near: string): string {
  const [bits, close] = [BigInt(id), BigInt(near)];
  const whole = close - (close % epoch) + bits;
  if (whole - close > epoch / 2n) return (whole - epoch).toString();
  return (close - whole > epoch / 2n ? whole + epoch : whole).toString();
}
