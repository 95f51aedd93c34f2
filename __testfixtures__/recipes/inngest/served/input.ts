import { serve } from 'inngest/next'
import { inngest } from '../../lib/inngest'
import { remind } from '../../lib/remind'

export default serve({
  client: inngest,
  // What runs behind.
  functions: [remind],
})
