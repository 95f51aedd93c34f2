import { open } from './base'

open.use((req, res, next) => {
  res.setHeader('x-open', 'yes')
  next()
})
