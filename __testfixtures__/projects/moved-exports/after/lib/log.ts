export const log = { prefix: '', setPrefix: (prefix: string) => void (log.prefix = prefix), info: (text: string) => console.info(log.prefix + text) }
