import { createRouter } from 'next-connect'
import db from '../../lib/db'

/** It answers what fails anywhere behind it. */
async function answered(req, res, next) {
  try {
    return await next()
  } catch (error) {
    return res.status(418).json({ error: error.message })
  }
}

async function timed(req, res, next) {
  try {
    return next()
  } finally {
    db.log('done')
  }
}

export default createRouter()
  .use(answered, timed)
  .get(async (req, res) => {
    res.json(await db.items.list())
  })
  .handler()
