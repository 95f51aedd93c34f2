import { connect } from 'database'

export const providers = connect('providers')
