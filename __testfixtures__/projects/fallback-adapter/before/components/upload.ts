import { MOST_BYTES, type Counted } from '@/pages/api/files/count'

export const describe = (counted?: Counted) => (counted ? `${counted.bytes} bytes` : `at most ${MOST_BYTES} bytes`)
