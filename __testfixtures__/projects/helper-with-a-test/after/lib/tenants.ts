import { connect } from 'database'

export const tenants = connect('tenants')
