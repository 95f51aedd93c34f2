import { printAll } from '../../lib/printer'
import { withErrors } from '../../lib/with-errors'

// Stays: nothing waits for it around the call, and a promise would take what the printer throws past the `catch`.
export default withErrors((req, res) => {
  printAll(String(req.query.title), (error, text) => {
    if (error) return res.status(503).json({ error: error.message })
    res.json({ text })
  })
})
