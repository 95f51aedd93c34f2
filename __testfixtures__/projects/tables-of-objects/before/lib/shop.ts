import { connect } from 'database'

export interface User {
  id: string
  roles: string[]
}

export const shop = connect('shop')
