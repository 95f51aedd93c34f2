export interface Shape<Value> {
  read: (value: unknown) => { value?: Value; error?: string }
}

/** Objects whose listed keys hold texts. */
export const texts = <Key extends string>(...keys: Key[]): Shape<Record<Key, string>> => ({
  read(value) {
    const found = value as Record<Key, string>
    const missing = keys.find((key) => typeof found[key] !== 'string')
    return missing === undefined ? { value: found } : { error: `${missing} is missing` }
  },
})
