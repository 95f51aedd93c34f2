import { find } from 'orders'
import { failing } from '../../../lib/endpoints'

export default failing(async (req, res) => {
  const found = await find('all')
  if (found.next) res.setHeader('X-Next', 'more')

  // Nothing here fails that has not failed above.
  res.json({ data: found.data })
})
