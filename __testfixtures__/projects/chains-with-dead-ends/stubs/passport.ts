const goesOn = () => (_req: unknown, _res: unknown, next: () => void) => next()
export default { serializeUser() {}, initialize: goesOn, session: goesOn }
