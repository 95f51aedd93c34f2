export default () => (_req: unknown, _res: unknown, next: () => void) => next()
