export class NotFound extends Error {}

export { NotFound as Missing }
