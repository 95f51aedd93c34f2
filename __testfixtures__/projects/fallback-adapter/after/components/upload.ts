import { MOST_BYTES, type Counted } from '@/app/api/files/count/api-route'

export const describe = (counted?: Counted) => (counted ? `${counted.bytes} bytes` : `at most ${MOST_BYTES} bytes`)
