import { printAll } from '../../lib/printer'
import { withErrors } from '../../lib/with-errors'

export default withErrors(async (req, res) => {
  const title = String(req.query.title)
  if (title === 'none') throw new Error('no title')
  await new Promise<void>((resolve, reject) => {
    printAll(title, (error) => (error ? reject(error) : resolve()))
  })
  res.json({ title })
})
