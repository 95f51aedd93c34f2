import type { APL } from '@saleor/app-sdk/APL'
import { store } from 'app-store'

export const apl: APL = store()
