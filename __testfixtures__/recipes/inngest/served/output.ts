import { serve } from 'inngest/next'
import { inngest } from '../../../lib/inngest'
import { remind } from '../../../lib/remind'

export const dynamic = 'force-dynamic'

export const { GET, POST, PUT } = serve({
  client: inngest,
  // What runs behind.
  functions: [remind],
})
