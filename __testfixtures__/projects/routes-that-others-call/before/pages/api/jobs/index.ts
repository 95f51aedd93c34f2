import { byMethod } from '@/lib/by-method'

export default byMethod({ GET: import('./_get'), POST: import('./_run') })
