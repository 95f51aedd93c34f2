import { users } from './store'

export async function loadUser(req) {
  req.user = await users.byToken(req.headers.authorization)
}

export async function loadBoth(req) {
  ;[req.user, req.other] = await Promise.all([users.byToken(req.headers.authorization), users.byToken('')])
}

/** Only where a team is asked for; else it stays what it was. */
export async function loadTeam(req) {
  if (req.headers['x-team']) req.team = await users.team(req.headers['x-team'])
}

/** Says whether it found one. */
export async function loadPlan(req) {
  const plan = await users.plan(req.headers.authorization)
  if (!plan) return false
  req.tier = plan
  return true
}

/** What was there goes into what is put there. */
export async function count(req) {
  req.seen = (req.seen ?? 0) + 1
}

/** Gives something else, so that what was put there stays unknown to who calls it. */
export async function nameOfUser(req) {
  await loadUser(req)
  return req.user.name
}

export const withTeam = (handler) => (req, res) => {
  req.team = { name: 'everybody' }
  return handler(req, res)
}

/** Looks for what the handler has put there. */
export const withLog = (handler) => async (req, res) => {
  try {
    return await handler(req, res)
  } finally {
    console.info('by', req.user)
  }
}

/** Where no team is asked for, it is that of a wrapper around this one. */
export const withAskedTeam = (handler) => async (req, res) => {
  await loadTeam(req)
  return handler(req, res)
}

/** Says who it was when all is done, which others may have changed. */
export const withTold = (handler) => async (req, res) => {
  await loadUser(req)
  try {
    return await handler(req, res)
  } finally {
    console.info('by', req.user)
  }
}
