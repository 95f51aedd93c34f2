import { passport, session } from './auth'

/** What stands in front of what only some may see. */
export const auths = [session, passport.initialize(), passport.session()]
