// Generated from topology.schema.json by `npm run docs`.
const schema = require("./topology.schema.json");
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = schema;
const schema23 = schema.definitions.VirtualNetworkPeering;
const schema30 = schema.definitions.ExpressRouteCircuit;
const schema31 = schema.definitions.GatewayConnection;
const schema81 = schema.definitions.Acknowledgement;
const func2 = Object.prototype.hasOwnProperty;
const func3 = (text) => [...text].length;
const schema12 = schema.definitions.VirtualNetwork;
const schema13 = schema.definitions.VirtualNetworkRole;
const schema14 = schema.definitions.Cidr;
const schema21 = schema.definitions.IpAddress;
const pattern0 = new RegExp("^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$", "u");
const pattern3 = new RegExp("^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$", "u");
const schema15 = schema.definitions.Subnet;
const schema17 = schema.definitions.RouteTable;
const schema18 = schema.definitions.UserRoute;
const schema20 = schema.definitions.NextHopType;

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.addressPrefix === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "addressPrefix"},schema:schema18.required,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.nextHopType === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "nextHopType"},schema:schema18.required,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "addressPrefix") || (key0 === "nextHopType")) || (key0 === "nextHopIp"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.addressPrefix !== undefined){
let data0 = data.addressPrefix;
const message0 = typeof data0 === "string" ? this["Cidr"]?.(data0) : undefined;
if(message0 !== undefined){
const err3 = {instancePath:instancePath+"/addressPrefix",schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message0},schema:"Cidr",parentSchema:schema14,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err4 = {instancePath:instancePath+"/addressPrefix",schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema14,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/addressPrefix",schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema14.type,parentSchema:schema14,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.nextHopType !== undefined){
let data1 = data.nextHopType;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/nextHopType",schemaPath:"#/definitions/NextHopType/type",keyword:"type",params:{type: "string"},schema:schema20.type,parentSchema:schema20,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((((data1 === "VirtualAppliance") || (data1 === "VirtualNetworkGateway")) || (data1 === "VnetLocal")) || (data1 === "Internet")) || (data1 === "None"))){
const err7 = {instancePath:instancePath+"/nextHopType",schemaPath:"#/definitions/NextHopType/enum",keyword:"enum",params:{allowedValues: schema20.enum},schema:schema20.enum,parentSchema:schema20,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.nextHopIp !== undefined){
let data2 = data.nextHopIp;
const message1 = typeof data2 === "string" ? this["IpAddress"]?.(data2) : undefined;
if(message1 !== undefined){
const err8 = {instancePath:instancePath+"/nextHopIp",schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message1},schema:"IpAddress",parentSchema:schema21,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
const err9 = {instancePath:instancePath+"/nextHopIp",schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema21,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/nextHopIp",schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema21.type,parentSchema:schema21,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema18.type,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate14.errors = vErrors;
return errors === 0;
}


function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.bgpRoutePropagation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bgpRoutePropagation"},schema:schema17.required,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.routes === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "routes"},schema:schema17.required,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "bgpRoutePropagation") || (key0 === "routes"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.bgpRoutePropagation !== undefined){
let data0 = data.bgpRoutePropagation;
if(typeof data0 !== "boolean"){
const err3 = {instancePath:instancePath+"/bgpRoutePropagation",schemaPath:"#/properties/bgpRoutePropagation/type",keyword:"type",params:{type: "boolean"},schema:schema17.properties.bgpRoutePropagation.type,parentSchema:schema17.properties.bgpRoutePropagation,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.routes !== undefined){
let data1 = data.routes;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate14.call(this, data1[i0], {instancePath:instancePath+"/routes/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/type",keyword:"type",params:{type: "array"},schema:schema17.properties.routes.type,parentSchema:schema17.properties.routes,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema17.type,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}


function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema15.required,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.addressPrefix === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "addressPrefix"},schema:schema15.required,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "name") || (key0 === "addressPrefix")) || (key0 === "routeTable")) || (key0 === "networkSecurityGroup")) || (key0 === "defaultOutboundAccess")) || (key0 === "natGateway")) || (key0 === "natGatewayZone"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema15.properties.name,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},schema:schema15.properties.name.type,parentSchema:schema15.properties.name,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.addressPrefix !== undefined){
let data1 = data.addressPrefix;
const message0 = typeof data1 === "string" ? this["Cidr"]?.(data1) : undefined;
if(message0 !== undefined){
const err5 = {instancePath:instancePath+"/addressPrefix",schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message0},schema:"Cidr",parentSchema:schema14,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err6 = {instancePath:instancePath+"/addressPrefix",schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema14,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/addressPrefix",schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema14.type,parentSchema:schema14,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.routeTable !== undefined){
if(!(validate13.call(this, data.routeTable, {instancePath:instancePath+"/routeTable",parentData:data,parentDataProperty:"routeTable",rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
}
if(data.networkSecurityGroup !== undefined){
let data3 = data.networkSecurityGroup;
if(typeof data3 !== "boolean"){
const err8 = {instancePath:instancePath+"/networkSecurityGroup",schemaPath:"#/properties/networkSecurityGroup/type",keyword:"type",params:{type: "boolean"},schema:schema15.properties.networkSecurityGroup.type,parentSchema:schema15.properties.networkSecurityGroup,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.defaultOutboundAccess !== undefined){
let data4 = data.defaultOutboundAccess;
if(typeof data4 !== "boolean"){
const err9 = {instancePath:instancePath+"/defaultOutboundAccess",schemaPath:"#/properties/defaultOutboundAccess/type",keyword:"type",params:{type: "boolean"},schema:schema15.properties.defaultOutboundAccess.type,parentSchema:schema15.properties.defaultOutboundAccess,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.natGateway !== undefined){
let data5 = data.natGateway;
if(typeof data5 === "string"){
if(func3(data5) < 1){
const err10 = {instancePath:instancePath+"/natGateway",schemaPath:"#/properties/natGateway/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema15.properties.natGateway,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/natGateway",schemaPath:"#/properties/natGateway/type",keyword:"type",params:{type: "string"},schema:schema15.properties.natGateway.type,parentSchema:schema15.properties.natGateway,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.natGatewayZone !== undefined){
let data6 = data.natGatewayZone;
if(typeof data6 === "string"){
if(func3(data6) < 1){
const err12 = {instancePath:instancePath+"/natGatewayZone",schemaPath:"#/properties/natGatewayZone/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema15.properties.natGatewayZone,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/natGatewayZone",schemaPath:"#/properties/natGatewayZone/type",keyword:"type",params:{type: "string"},schema:schema15.properties.natGatewayZone.type,parentSchema:schema15.properties.natGatewayZone,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema15.type,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}


function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.role === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "role"},schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.addressSpace === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "addressSpace"},schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.subnets === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "subnets"},schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "name") || (key0 === "role")) || (key0 === "addressSpace")) || (key0 === "subnets")) || (key0 === "path")) || (key0 === "location")) || (key0 === "dnsServers")) || (key0 === "existing"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.name,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},schema:schema12.properties.name.type,parentSchema:schema12.properties.name,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.role !== undefined){
let data1 = data.role;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/role",schemaPath:"#/definitions/VirtualNetworkRole/type",keyword:"type",params:{type: "string"},schema:schema13.type,parentSchema:schema13,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!((data1 === "hub") || (data1 === "spoke"))){
const err8 = {instancePath:instancePath+"/role",schemaPath:"#/definitions/VirtualNetworkRole/enum",keyword:"enum",params:{allowedValues: schema13.enum},schema:schema13.enum,parentSchema:schema13,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.addressSpace !== undefined){
let data2 = data.addressSpace;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const message0 = typeof data3 === "string" ? this["Cidr"]?.(data3) : undefined;
if(message0 !== undefined){
const err9 = {instancePath:instancePath+"/addressSpace/" + i0,schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message0},schema:"Cidr",parentSchema:schema14,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
const err10 = {instancePath:instancePath+"/addressSpace/" + i0,schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema14,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/addressSpace/" + i0,schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema14.type,parentSchema:schema14,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/addressSpace",schemaPath:"#/properties/addressSpace/type",keyword:"type",params:{type: "array"},schema:schema12.properties.addressSpace.type,parentSchema:schema12.properties.addressSpace,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.subnets !== undefined){
let data4 = data.subnets;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(!(validate12.call(this, data4[i1], {instancePath:instancePath+"/subnets/" + i1,parentData:data4,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath:instancePath+"/subnets",schemaPath:"#/properties/subnets/type",keyword:"type",params:{type: "array"},schema:schema12.properties.subnets.type,parentSchema:schema12.properties.subnets,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.path !== undefined){
let data6 = data.path;
if(typeof data6 === "string"){
if(func3(data6) < 1){
const err14 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.path,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},schema:schema12.properties.path.type,parentSchema:schema12.properties.path,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.location !== undefined){
let data7 = data.location;
if(typeof data7 === "string"){
if(func3(data7) < 1){
const err16 = {instancePath:instancePath+"/location",schemaPath:"#/properties/location/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.location,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/location",schemaPath:"#/properties/location/type",keyword:"type",params:{type: "string"},schema:schema12.properties.location.type,parentSchema:schema12.properties.location,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.dnsServers !== undefined){
let data8 = data.dnsServers;
if(Array.isArray(data8)){
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
const message1 = typeof data9 === "string" ? this["IpAddress"]?.(data9) : undefined;
if(message1 !== undefined){
const err18 = {instancePath:instancePath+"/dnsServers/" + i2,schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message1},schema:"IpAddress",parentSchema:schema21,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(typeof data9 === "string"){
if(!pattern3.test(data9)){
const err19 = {instancePath:instancePath+"/dnsServers/" + i2,schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema21,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/dnsServers/" + i2,schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema21.type,parentSchema:schema21,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/dnsServers",schemaPath:"#/properties/dnsServers/type",keyword:"type",params:{type: "array"},schema:schema12.properties.dnsServers.type,parentSchema:schema12.properties.dnsServers,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.existing !== undefined){
let data10 = data.existing;
if(typeof data10 !== "boolean"){
const err22 = {instancePath:instancePath+"/existing",schemaPath:"#/properties/existing/type",keyword:"type",params:{type: "boolean"},schema:schema12.properties.existing.type,parentSchema:schema12.properties.existing,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema12.type,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

const schema24 = schema.definitions.RouteServer;
const schema26 = schema.definitions.RoutingPreference;

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.virtualNetwork === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "virtualNetwork"},schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.addresses === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "addresses"},schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.branchToBranch === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "branchToBranch"},schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.routingPreference === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "routingPreference"},schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "name") || (key0 === "virtualNetwork")) || (key0 === "addresses")) || (key0 === "branchToBranch")) || (key0 === "routingPreference")) || (key0 === "path")) || (key0 === "existing"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema24.properties.name,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},schema:schema24.properties.name.type,parentSchema:schema24.properties.name,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.virtualNetwork !== undefined){
let data1 = data.virtualNetwork;
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err8 = {instancePath:instancePath+"/virtualNetwork",schemaPath:"#/properties/virtualNetwork/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema24.properties.virtualNetwork,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/virtualNetwork",schemaPath:"#/properties/virtualNetwork/type",keyword:"type",params:{type: "string"},schema:schema24.properties.virtualNetwork.type,parentSchema:schema24.properties.virtualNetwork,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.addresses !== undefined){
let data2 = data.addresses;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const message0 = typeof data3 === "string" ? this["IpAddress"]?.(data3) : undefined;
if(message0 !== undefined){
const err10 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message0},schema:"IpAddress",parentSchema:schema21,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern3.test(data3)){
const err11 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema21,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema21.type,parentSchema:schema21,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/addresses",schemaPath:"#/properties/addresses/type",keyword:"type",params:{type: "array"},schema:schema24.properties.addresses.type,parentSchema:schema24.properties.addresses,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.branchToBranch !== undefined){
let data4 = data.branchToBranch;
if(typeof data4 !== "boolean"){
const err14 = {instancePath:instancePath+"/branchToBranch",schemaPath:"#/properties/branchToBranch/type",keyword:"type",params:{type: "boolean"},schema:schema24.properties.branchToBranch.type,parentSchema:schema24.properties.branchToBranch,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.routingPreference !== undefined){
let data5 = data.routingPreference;
if(typeof data5 !== "string"){
const err15 = {instancePath:instancePath+"/routingPreference",schemaPath:"#/definitions/RoutingPreference/type",keyword:"type",params:{type: "string"},schema:schema26.type,parentSchema:schema26,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(((data5 === "ExpressRoute") || (data5 === "VpnGateway")) || (data5 === "ASPath"))){
const err16 = {instancePath:instancePath+"/routingPreference",schemaPath:"#/definitions/RoutingPreference/enum",keyword:"enum",params:{allowedValues: schema26.enum},schema:schema26.enum,parentSchema:schema26,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.path !== undefined){
let data6 = data.path;
if(typeof data6 === "string"){
if(func3(data6) < 1){
const err17 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema24.properties.path,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},schema:schema24.properties.path.type,parentSchema:schema24.properties.path,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.existing !== undefined){
let data7 = data.existing;
if(typeof data7 !== "boolean"){
const err19 = {instancePath:instancePath+"/existing",schemaPath:"#/properties/existing/type",keyword:"type",params:{type: "boolean"},schema:schema24.properties.existing.type,parentSchema:schema24.properties.existing,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema24.type,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}

const schema27 = schema.definitions.VirtualNetworkGateway;
const schema28 = schema.definitions.GatewayType;

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.virtualNetwork === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "virtualNetwork"},schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.type === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.asn === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "asn"},schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema27.properties, key0))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema27.properties.name,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},schema:schema27.properties.name.type,parentSchema:schema27.properties.name,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.virtualNetwork !== undefined){
let data1 = data.virtualNetwork;
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err7 = {instancePath:instancePath+"/virtualNetwork",schemaPath:"#/properties/virtualNetwork/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema27.properties.virtualNetwork,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/virtualNetwork",schemaPath:"#/properties/virtualNetwork/type",keyword:"type",params:{type: "string"},schema:schema27.properties.virtualNetwork.type,parentSchema:schema27.properties.virtualNetwork,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.type !== undefined){
let data2 = data.type;
if(typeof data2 !== "string"){
const err9 = {instancePath:instancePath+"/type",schemaPath:"#/definitions/GatewayType/type",keyword:"type",params:{type: "string"},schema:schema28.type,parentSchema:schema28,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!((data2 === "ExpressRoute") || (data2 === "Vpn"))){
const err10 = {instancePath:instancePath+"/type",schemaPath:"#/definitions/GatewayType/enum",keyword:"enum",params:{allowedValues: schema28.enum},schema:schema28.enum,parentSchema:schema28,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.asn !== undefined){
let data3 = data.asn;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err11 = {instancePath:instancePath+"/asn",schemaPath:"#/properties/asn/type",keyword:"type",params:{type: "integer"},schema:schema27.properties.asn.type,parentSchema:schema27.properties.asn,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 4294967295 || isNaN(data3)){
const err12 = {instancePath:instancePath+"/asn",schemaPath:"#/properties/asn/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},schema:4294967295,parentSchema:schema27.properties.asn,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err13 = {instancePath:instancePath+"/asn",schemaPath:"#/properties/asn/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema27.properties.asn,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.path !== undefined){
let data4 = data.path;
if(typeof data4 === "string"){
if(func3(data4) < 1){
const err14 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema27.properties.path,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},schema:schema27.properties.path.type,parentSchema:schema27.properties.path,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.addresses !== undefined){
let data5 = data.addresses;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const message0 = typeof data6 === "string" ? this["IpAddress"]?.(data6) : undefined;
if(message0 !== undefined){
const err16 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message0},schema:"IpAddress",parentSchema:schema21,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data6 === "string"){
if(!pattern3.test(data6)){
const err17 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema21,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema21.type,parentSchema:schema21,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/addresses",schemaPath:"#/properties/addresses/type",keyword:"type",params:{type: "array"},schema:schema27.properties.addresses.type,parentSchema:schema27.properties.addresses,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.activeActive !== undefined){
let data7 = data.activeActive;
if(typeof data7 !== "boolean"){
const err20 = {instancePath:instancePath+"/activeActive",schemaPath:"#/properties/activeActive/type",keyword:"type",params:{type: "boolean"},schema:schema27.properties.activeActive.type,parentSchema:schema27.properties.activeActive,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.sku !== undefined){
let data8 = data.sku;
if(typeof data8 === "string"){
if(func3(data8) < 1){
const err21 = {instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema27.properties.sku,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/type",keyword:"type",params:{type: "string"},schema:schema27.properties.sku.type,parentSchema:schema27.properties.sku,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.minimumScaleUnits !== undefined){
let data9 = data.minimumScaleUnits;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err23 = {instancePath:instancePath+"/minimumScaleUnits",schemaPath:"#/properties/minimumScaleUnits/type",keyword:"type",params:{type: "integer"},schema:schema27.properties.minimumScaleUnits.type,parentSchema:schema27.properties.minimumScaleUnits,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 40 || isNaN(data9)){
const err24 = {instancePath:instancePath+"/minimumScaleUnits",schemaPath:"#/properties/minimumScaleUnits/maximum",keyword:"maximum",params:{comparison: "<=", limit: 40},schema:40,parentSchema:schema27.properties.minimumScaleUnits,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data9 < 1 || isNaN(data9)){
const err25 = {instancePath:instancePath+"/minimumScaleUnits",schemaPath:"#/properties/minimumScaleUnits/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema27.properties.minimumScaleUnits,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(data.remoteVirtualNetworkTraffic !== undefined){
let data10 = data.remoteVirtualNetworkTraffic;
if(typeof data10 !== "boolean"){
const err26 = {instancePath:instancePath+"/remoteVirtualNetworkTraffic",schemaPath:"#/properties/remoteVirtualNetworkTraffic/type",keyword:"type",params:{type: "boolean"},schema:schema27.properties.remoteVirtualNetworkTraffic.type,parentSchema:schema27.properties.remoteVirtualNetworkTraffic,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.existing !== undefined){
let data11 = data.existing;
if(typeof data11 !== "boolean"){
const err27 = {instancePath:instancePath+"/existing",schemaPath:"#/properties/existing/type",keyword:"type",params:{type: "boolean"},schema:schema27.properties.existing.type,parentSchema:schema27.properties.existing,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema27.type,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

const schema32 = schema.definitions.VirtualAppliance;
const schema35 = schema.definitions.BgpTimers;
const schema42 = schema.definitions.RouterSoftware;
const schema43 = schema.definitions.Image;
const schema33 = schema.definitions.ApplianceInstance;

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.privateIp === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "privateIp"},schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "privateIp")) || (key0 === "path")) || (key0 === "zone"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema33.properties.name,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},schema:schema33.properties.name.type,parentSchema:schema33.properties.name,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.privateIp !== undefined){
let data1 = data.privateIp;
const message0 = typeof data1 === "string" ? this["IpAddress"]?.(data1) : undefined;
if(message0 !== undefined){
const err5 = {instancePath:instancePath+"/privateIp",schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message0},schema:"IpAddress",parentSchema:schema21,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
const err6 = {instancePath:instancePath+"/privateIp",schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema21,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/privateIp",schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema21.type,parentSchema:schema21,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.path !== undefined){
let data2 = data.path;
if(typeof data2 === "string"){
if(func3(data2) < 1){
const err8 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema33.properties.path,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},schema:schema33.properties.path.type,parentSchema:schema33.properties.path,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.zone !== undefined){
let data3 = data.zone;
if(typeof data3 === "string"){
if(func3(data3) < 1){
const err10 = {instancePath:instancePath+"/zone",schemaPath:"#/properties/zone/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema33.properties.zone,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/zone",schemaPath:"#/properties/zone/type",keyword:"type",params:{type: "string"},schema:schema33.properties.zone.type,parentSchema:schema33.properties.zone,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}

const schema36 = schema.definitions.ApplianceInterface;

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.privateIps === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "privateIps"},schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.prefixes === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "prefixes"},schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "privateIps")) || (key0 === "prefixes")) || (key0 === "loadBalancerIp"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema36.properties.name,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},schema:schema36.properties.name.type,parentSchema:schema36.properties.name,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.privateIps !== undefined){
let data1 = data.privateIps;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const message0 = typeof data2 === "string" ? this["IpAddress"]?.(data2) : undefined;
if(message0 !== undefined){
const err6 = {instancePath:instancePath+"/privateIps/" + i0,schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message0},schema:"IpAddress",parentSchema:schema21,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
const err7 = {instancePath:instancePath+"/privateIps/" + i0,schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema21,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/privateIps/" + i0,schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema21.type,parentSchema:schema21,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/privateIps",schemaPath:"#/properties/privateIps/type",keyword:"type",params:{type: "array"},schema:schema36.properties.privateIps.type,parentSchema:schema36.properties.privateIps,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.prefixes !== undefined){
let data3 = data.prefixes;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
const message1 = typeof data4 === "string" ? this["Cidr"]?.(data4) : undefined;
if(message1 !== undefined){
const err10 = {instancePath:instancePath+"/prefixes/" + i1,schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message1},schema:"Cidr",parentSchema:schema14,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
const err11 = {instancePath:instancePath+"/prefixes/" + i1,schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema14,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/prefixes/" + i1,schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema14.type,parentSchema:schema14,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/prefixes",schemaPath:"#/properties/prefixes/type",keyword:"type",params:{type: "array"},schema:schema36.properties.prefixes.type,parentSchema:schema36.properties.prefixes,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.loadBalancerIp !== undefined){
let data5 = data.loadBalancerIp;
const message2 = typeof data5 === "string" ? this["IpAddress"]?.(data5) : undefined;
if(message2 !== undefined){
const err14 = {instancePath:instancePath+"/loadBalancerIp",schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message2},schema:"IpAddress",parentSchema:schema21,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data5 === "string"){
if(!pattern3.test(data5)){
const err15 = {instancePath:instancePath+"/loadBalancerIp",schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema21,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/loadBalancerIp",schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema21.type,parentSchema:schema21,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.virtualNetwork === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "virtualNetwork"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.instances === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "instances"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.deployed === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "deployed"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.internetEgress === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "internetEgress"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.sites === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sites"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.timers === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "timers"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema32.properties, key0))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err8 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema32.properties.name,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},schema:schema32.properties.name.type,parentSchema:schema32.properties.name,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.virtualNetwork !== undefined){
let data1 = data.virtualNetwork;
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err10 = {instancePath:instancePath+"/virtualNetwork",schemaPath:"#/properties/virtualNetwork/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema32.properties.virtualNetwork,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/virtualNetwork",schemaPath:"#/properties/virtualNetwork/type",keyword:"type",params:{type: "string"},schema:schema32.properties.virtualNetwork.type,parentSchema:schema32.properties.virtualNetwork,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.instances !== undefined){
let data2 = data.instances;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate24.call(this, data2[i0], {instancePath:instancePath+"/instances/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath:instancePath+"/instances",schemaPath:"#/properties/instances/type",keyword:"type",params:{type: "array"},schema:schema32.properties.instances.type,parentSchema:schema32.properties.instances,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.deployed !== undefined){
let data4 = data.deployed;
if(typeof data4 !== "boolean"){
const err13 = {instancePath:instancePath+"/deployed",schemaPath:"#/properties/deployed/type",keyword:"type",params:{type: "boolean"},schema:schema32.properties.deployed.type,parentSchema:schema32.properties.deployed,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.internetEgress !== undefined){
let data5 = data.internetEgress;
if(typeof data5 !== "boolean"){
const err14 = {instancePath:instancePath+"/internetEgress",schemaPath:"#/properties/internetEgress/type",keyword:"type",params:{type: "boolean"},schema:schema32.properties.internetEgress.type,parentSchema:schema32.properties.internetEgress,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.sites !== undefined){
let data6 = data.sites;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 !== "string"){
const err15 = {instancePath:instancePath+"/sites/" + i1,schemaPath:"#/properties/sites/items/type",keyword:"type",params:{type: "string"},schema:schema32.properties.sites.items.type,parentSchema:schema32.properties.sites.items,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/sites",schemaPath:"#/properties/sites/type",keyword:"type",params:{type: "array"},schema:schema32.properties.sites.type,parentSchema:schema32.properties.sites,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.timers !== undefined){
let data8 = data.timers;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.keepalive === undefined){
const err17 = {instancePath:instancePath+"/timers",schemaPath:"#/definitions/BgpTimers/required",keyword:"required",params:{missingProperty: "keepalive"},schema:schema35.required,parentSchema:schema35,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data8.hold === undefined){
const err18 = {instancePath:instancePath+"/timers",schemaPath:"#/definitions/BgpTimers/required",keyword:"required",params:{missingProperty: "hold"},schema:schema35.required,parentSchema:schema35,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key1 in data8){
if(!((key1 === "keepalive") || (key1 === "hold"))){
const err19 = {instancePath:instancePath+"/timers",schemaPath:"#/definitions/BgpTimers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema35,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.keepalive !== undefined){
let data9 = data8.keepalive;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err20 = {instancePath:instancePath+"/timers/keepalive",schemaPath:"#/definitions/BgpTimers/properties/keepalive/type",keyword:"type",params:{type: "integer"},schema:schema35.properties.keepalive.type,parentSchema:schema35.properties.keepalive,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 65535 || isNaN(data9)){
const err21 = {instancePath:instancePath+"/timers/keepalive",schemaPath:"#/definitions/BgpTimers/properties/keepalive/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},schema:65535,parentSchema:schema35.properties.keepalive,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err22 = {instancePath:instancePath+"/timers/keepalive",schemaPath:"#/definitions/BgpTimers/properties/keepalive/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema35.properties.keepalive,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data8.hold !== undefined){
let data10 = data8.hold;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err23 = {instancePath:instancePath+"/timers/hold",schemaPath:"#/definitions/BgpTimers/properties/hold/type",keyword:"type",params:{type: "integer"},schema:schema35.properties.hold.type,parentSchema:schema35.properties.hold,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 65535 || isNaN(data10)){
const err24 = {instancePath:instancePath+"/timers/hold",schemaPath:"#/definitions/BgpTimers/properties/hold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},schema:65535,parentSchema:schema35.properties.hold,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err25 = {instancePath:instancePath+"/timers/hold",schemaPath:"#/definitions/BgpTimers/properties/hold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema35.properties.hold,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
}
else {
const err26 = {instancePath:instancePath+"/timers",schemaPath:"#/definitions/BgpTimers/type",keyword:"type",params:{type: "object"},schema:schema35.type,parentSchema:schema35,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.path !== undefined){
let data11 = data.path;
if(typeof data11 === "string"){
if(func3(data11) < 1){
const err27 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema32.properties.path,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},schema:schema32.properties.path.type,parentSchema:schema32.properties.path,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.asn !== undefined){
let data12 = data.asn;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err29 = {instancePath:instancePath+"/asn",schemaPath:"#/properties/asn/type",keyword:"type",params:{type: "integer"},schema:schema32.properties.asn.type,parentSchema:schema32.properties.asn,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 4294967295 || isNaN(data12)){
const err30 = {instancePath:instancePath+"/asn",schemaPath:"#/properties/asn/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},schema:4294967295,parentSchema:schema32.properties.asn,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data12 < 0 || isNaN(data12)){
const err31 = {instancePath:instancePath+"/asn",schemaPath:"#/properties/asn/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema32.properties.asn,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data.interfaces !== undefined){
let data13 = data.interfaces;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
if(!(validate26.call(this, data13[i2], {instancePath:instancePath+"/interfaces/" + i2,parentData:data13,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
const err32 = {instancePath:instancePath+"/interfaces",schemaPath:"#/properties/interfaces/type",keyword:"type",params:{type: "array"},schema:schema32.properties.interfaces.type,parentSchema:schema32.properties.interfaces,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.loadBalancerIp !== undefined){
let data15 = data.loadBalancerIp;
const message0 = typeof data15 === "string" ? this["IpAddress"]?.(data15) : undefined;
if(message0 !== undefined){
const err33 = {instancePath:instancePath+"/loadBalancerIp",schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message0},schema:"IpAddress",parentSchema:schema21,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(typeof data15 === "string"){
if(!pattern3.test(data15)){
const err34 = {instancePath:instancePath+"/loadBalancerIp",schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema21,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/loadBalancerIp",schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema21.type,parentSchema:schema21,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.subnetGateway !== undefined){
let data16 = data.subnetGateway;
const message1 = typeof data16 === "string" ? this["IpAddress"]?.(data16) : undefined;
if(message1 !== undefined){
const err36 = {instancePath:instancePath+"/subnetGateway",schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message1},schema:"IpAddress",parentSchema:schema21,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(typeof data16 === "string"){
if(!pattern3.test(data16)){
const err37 = {instancePath:instancePath+"/subnetGateway",schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema21,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/subnetGateway",schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema21.type,parentSchema:schema21,data:data16};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.software !== undefined){
let data17 = data.software;
if(typeof data17 !== "string"){
const err39 = {instancePath:instancePath+"/software",schemaPath:"#/definitions/RouterSoftware/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!((((data17 === "frr") || (data17 === "bird")) || (data17 === "ios-xe")) || (data17 === "fortios"))){
const err40 = {instancePath:instancePath+"/software",schemaPath:"#/definitions/RouterSoftware/enum",keyword:"enum",params:{allowedValues: schema42.enum},schema:schema42.enum,parentSchema:schema42,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.image !== undefined){
let data18 = data.image;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.publisher === undefined){
const err41 = {instancePath:instancePath+"/image",schemaPath:"#/definitions/Image/required",keyword:"required",params:{missingProperty: "publisher"},schema:schema43.required,parentSchema:schema43,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data18.offer === undefined){
const err42 = {instancePath:instancePath+"/image",schemaPath:"#/definitions/Image/required",keyword:"required",params:{missingProperty: "offer"},schema:schema43.required,parentSchema:schema43,data:data18};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data18.sku === undefined){
const err43 = {instancePath:instancePath+"/image",schemaPath:"#/definitions/Image/required",keyword:"required",params:{missingProperty: "sku"},schema:schema43.required,parentSchema:schema43,data:data18};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key2 in data18){
if(!(((key2 === "publisher") || (key2 === "offer")) || (key2 === "sku"))){
const err44 = {instancePath:instancePath+"/image",schemaPath:"#/definitions/Image/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema43,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data18.publisher !== undefined){
let data19 = data18.publisher;
if(typeof data19 === "string"){
if(func3(data19) < 1){
const err45 = {instancePath:instancePath+"/image/publisher",schemaPath:"#/definitions/Image/properties/publisher/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema43.properties.publisher,data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/image/publisher",schemaPath:"#/definitions/Image/properties/publisher/type",keyword:"type",params:{type: "string"},schema:schema43.properties.publisher.type,parentSchema:schema43.properties.publisher,data:data19};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data18.offer !== undefined){
let data20 = data18.offer;
if(typeof data20 === "string"){
if(func3(data20) < 1){
const err47 = {instancePath:instancePath+"/image/offer",schemaPath:"#/definitions/Image/properties/offer/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema43.properties.offer,data:data20};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/image/offer",schemaPath:"#/definitions/Image/properties/offer/type",keyword:"type",params:{type: "string"},schema:schema43.properties.offer.type,parentSchema:schema43.properties.offer,data:data20};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data18.sku !== undefined){
let data21 = data18.sku;
if(typeof data21 === "string"){
if(func3(data21) < 1){
const err49 = {instancePath:instancePath+"/image/sku",schemaPath:"#/definitions/Image/properties/sku/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema43.properties.sku,data:data21};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/image/sku",schemaPath:"#/definitions/Image/properties/sku/type",keyword:"type",params:{type: "string"},schema:schema43.properties.sku.type,parentSchema:schema43.properties.sku,data:data21};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/image",schemaPath:"#/definitions/Image/type",keyword:"type",params:{type: "object"},schema:schema43.type,parentSchema:schema43,data:data18};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.size !== undefined){
let data22 = data.size;
if(typeof data22 === "string"){
if(func3(data22) < 1){
const err52 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema32.properties.size,data:data22};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/type",keyword:"type",params:{type: "string"},schema:schema32.properties.size.type,parentSchema:schema32.properties.size,data:data22};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.sshSources !== undefined){
let data23 = data.sshSources;
if(Array.isArray(data23)){
const len3 = data23.length;
for(let i3=0; i3<len3; i3++){
let data24 = data23[i3];
const message2 = typeof data24 === "string" ? this["Cidr"]?.(data24) : undefined;
if(message2 !== undefined){
const err54 = {instancePath:instancePath+"/sshSources/" + i3,schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message2},schema:"Cidr",parentSchema:schema14,data:data24};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(typeof data24 === "string"){
if(!pattern0.test(data24)){
const err55 = {instancePath:instancePath+"/sshSources/" + i3,schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema14,data:data24};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/sshSources/" + i3,schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema14.type,parentSchema:schema14,data:data24};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/sshSources",schemaPath:"#/properties/sshSources/type",keyword:"type",params:{type: "array"},schema:schema32.properties.sshSources.type,parentSchema:schema32.properties.sshSources,data:data23};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.originate !== undefined){
let data25 = data.originate;
if(Array.isArray(data25)){
const len4 = data25.length;
for(let i4=0; i4<len4; i4++){
let data26 = data25[i4];
const message3 = typeof data26 === "string" ? this["Cidr"]?.(data26) : undefined;
if(message3 !== undefined){
const err58 = {instancePath:instancePath+"/originate/" + i4,schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message3},schema:"Cidr",parentSchema:schema14,data:data26};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(typeof data26 === "string"){
if(!pattern0.test(data26)){
const err59 = {instancePath:instancePath+"/originate/" + i4,schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema14,data:data26};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/originate/" + i4,schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema14.type,parentSchema:schema14,data:data26};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/originate",schemaPath:"#/properties/originate/type",keyword:"type",params:{type: "array"},schema:schema32.properties.originate.type,parentSchema:schema32.properties.originate,data:data25};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

const schema46 = schema.definitions.RouteServerPeering;
const schema47 = schema.definitions.AsPathRewrite;
const schema48 = schema.definitions.PrefixSource;
const schema50 = schema.definitions.Community;
const schema51 = schema.definitions.NextHop;
const schema58 = schema.definitions.RouteServerInstance;
const pattern15 = new RegExp("^(virtual-network|spokes|hub|hub-spokes|sites|site|peers|internet|any|[0-9.]+/[0-9]{1,2})$", "u");
const pattern17 = new RegExp("^(no-advertise|[0-9]{1,5}:[0-9]{1,5})$", "u");
const pattern18 = new RegExp("^(unchanged|self|(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3})$", "u");
const schema53 = schema.definitions.PolicyTerm;

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.prefixes === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "prefixes"},schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "prefixes") || (key0 === "asPathRewrite")) || (key0 === "prepend")) || (key0 === "communities")) || (key0 === "nextHop"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.prefixes !== undefined){
let data0 = data.prefixes;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const message0 = typeof data1 === "string" ? this["PrefixSource"]?.(data1) : undefined;
if(message0 !== undefined){
const err2 = {instancePath:instancePath+"/prefixes/" + i0,schemaPath:"#/definitions/PrefixSource/check",keyword:"check",params:{message: message0},schema:"PrefixSource",parentSchema:schema48,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern15.test(data1)){
const err3 = {instancePath:instancePath+"/prefixes/" + i0,schemaPath:"#/definitions/PrefixSource/pattern",keyword:"pattern",params:{pattern: "^(virtual-network|spokes|hub|hub-spokes|sites|site|peers|internet|any|[0-9.]+/[0-9]{1,2})$"},schema:"^(virtual-network|spokes|hub|hub-spokes|sites|site|peers|internet|any|[0-9.]+/[0-9]{1,2})$",parentSchema:schema48,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/prefixes/" + i0,schemaPath:"#/definitions/PrefixSource/type",keyword:"type",params:{type: "string"},schema:schema48.type,parentSchema:schema48,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/prefixes",schemaPath:"#/properties/prefixes/type",keyword:"type",params:{type: "array"},schema:schema53.properties.prefixes.type,parentSchema:schema53.properties.prefixes,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.asPathRewrite !== undefined){
let data2 = data.asPathRewrite;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/asPathRewrite",schemaPath:"#/definitions/AsPathRewrite/type",keyword:"type",params:{type: "string"},schema:schema47.type,parentSchema:schema47,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((((data2 === "none") || (data2 === "as-override")) || (data2 === "remove")) || (data2 === "replace"))){
const err7 = {instancePath:instancePath+"/asPathRewrite",schemaPath:"#/definitions/AsPathRewrite/enum",keyword:"enum",params:{allowedValues: schema47.enum},schema:schema47.enum,parentSchema:schema47,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.prepend !== undefined){
let data3 = data.prepend;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err8 = {instancePath:instancePath+"/prepend",schemaPath:"#/properties/prepend/type",keyword:"type",params:{type: "integer"},schema:schema53.properties.prepend.type,parentSchema:schema53.properties.prepend,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/prepend",schemaPath:"#/properties/prepend/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema53.properties.prepend,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.communities !== undefined){
let data4 = data.communities;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
const message1 = typeof data5 === "string" ? this["Community"]?.(data5) : undefined;
if(message1 !== undefined){
const err10 = {instancePath:instancePath+"/communities/" + i1,schemaPath:"#/definitions/Community/check",keyword:"check",params:{message: message1},schema:"Community",parentSchema:schema50,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data5 === "string"){
if(!pattern17.test(data5)){
const err11 = {instancePath:instancePath+"/communities/" + i1,schemaPath:"#/definitions/Community/pattern",keyword:"pattern",params:{pattern: "^(no-advertise|[0-9]{1,5}:[0-9]{1,5})$"},schema:"^(no-advertise|[0-9]{1,5}:[0-9]{1,5})$",parentSchema:schema50,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/communities/" + i1,schemaPath:"#/definitions/Community/type",keyword:"type",params:{type: "string"},schema:schema50.type,parentSchema:schema50,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/communities",schemaPath:"#/properties/communities/type",keyword:"type",params:{type: "array"},schema:schema53.properties.communities.type,parentSchema:schema53.properties.communities,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.nextHop !== undefined){
let data6 = data.nextHop;
const message2 = typeof data6 === "string" ? this["NextHop"]?.(data6) : undefined;
if(message2 !== undefined){
const err14 = {instancePath:instancePath+"/nextHop",schemaPath:"#/definitions/NextHop/check",keyword:"check",params:{message: message2},schema:"NextHop",parentSchema:schema51,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data6 === "string"){
if(!pattern18.test(data6)){
const err15 = {instancePath:instancePath+"/nextHop",schemaPath:"#/definitions/NextHop/pattern",keyword:"pattern",params:{pattern: "^(unchanged|self|(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3})$"},schema:"^(unchanged|self|(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3})$",parentSchema:schema51,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/nextHop",schemaPath:"#/definitions/NextHop/type",keyword:"type",params:{type: "string"},schema:schema51.type,parentSchema:schema51,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema53.type,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}


function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.asPathRewrite === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "asPathRewrite"},schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.prepend === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "prepend"},schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.accept === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "accept"},schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.advertise === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "advertise"},schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.name === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.routeServer === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "routeServer"},schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.virtualAppliance === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "virtualAppliance"},schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema46.properties, key0))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.asPathRewrite !== undefined){
let data0 = data.asPathRewrite;
if(typeof data0 !== "string"){
const err8 = {instancePath:instancePath+"/asPathRewrite",schemaPath:"#/definitions/AsPathRewrite/type",keyword:"type",params:{type: "string"},schema:schema47.type,parentSchema:schema47,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((((data0 === "none") || (data0 === "as-override")) || (data0 === "remove")) || (data0 === "replace"))){
const err9 = {instancePath:instancePath+"/asPathRewrite",schemaPath:"#/definitions/AsPathRewrite/enum",keyword:"enum",params:{allowedValues: schema47.enum},schema:schema47.enum,parentSchema:schema47,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.prepend !== undefined){
let data1 = data.prepend;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err10 = {instancePath:instancePath+"/prepend",schemaPath:"#/properties/prepend/type",keyword:"type",params:{type: "integer"},schema:schema46.properties.prepend.type,parentSchema:schema46.properties.prepend,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err11 = {instancePath:instancePath+"/prepend",schemaPath:"#/properties/prepend/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema46.properties.prepend,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.accept !== undefined){
let data2 = data.accept;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const message0 = typeof data3 === "string" ? this["PrefixSource"]?.(data3) : undefined;
if(message0 !== undefined){
const err12 = {instancePath:instancePath+"/accept/" + i0,schemaPath:"#/definitions/PrefixSource/check",keyword:"check",params:{message: message0},schema:"PrefixSource",parentSchema:schema48,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern15.test(data3)){
const err13 = {instancePath:instancePath+"/accept/" + i0,schemaPath:"#/definitions/PrefixSource/pattern",keyword:"pattern",params:{pattern: "^(virtual-network|spokes|hub|hub-spokes|sites|site|peers|internet|any|[0-9.]+/[0-9]{1,2})$"},schema:"^(virtual-network|spokes|hub|hub-spokes|sites|site|peers|internet|any|[0-9.]+/[0-9]{1,2})$",parentSchema:schema48,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/accept/" + i0,schemaPath:"#/definitions/PrefixSource/type",keyword:"type",params:{type: "string"},schema:schema48.type,parentSchema:schema48,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/accept",schemaPath:"#/properties/accept/type",keyword:"type",params:{type: "array"},schema:schema46.properties.accept.type,parentSchema:schema46.properties.accept,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.advertise !== undefined){
let data4 = data.advertise;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
const message1 = typeof data5 === "string" ? this["PrefixSource"]?.(data5) : undefined;
if(message1 !== undefined){
const err16 = {instancePath:instancePath+"/advertise/" + i1,schemaPath:"#/definitions/PrefixSource/check",keyword:"check",params:{message: message1},schema:"PrefixSource",parentSchema:schema48,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data5 === "string"){
if(!pattern15.test(data5)){
const err17 = {instancePath:instancePath+"/advertise/" + i1,schemaPath:"#/definitions/PrefixSource/pattern",keyword:"pattern",params:{pattern: "^(virtual-network|spokes|hub|hub-spokes|sites|site|peers|internet|any|[0-9.]+/[0-9]{1,2})$"},schema:"^(virtual-network|spokes|hub|hub-spokes|sites|site|peers|internet|any|[0-9.]+/[0-9]{1,2})$",parentSchema:schema48,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/advertise/" + i1,schemaPath:"#/definitions/PrefixSource/type",keyword:"type",params:{type: "string"},schema:schema48.type,parentSchema:schema48,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/advertise",schemaPath:"#/properties/advertise/type",keyword:"type",params:{type: "array"},schema:schema46.properties.advertise.type,parentSchema:schema46.properties.advertise,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.name !== undefined){
let data6 = data.name;
if(typeof data6 === "string"){
if(func3(data6) < 1){
const err20 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema46.properties.name,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},schema:schema46.properties.name.type,parentSchema:schema46.properties.name,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.routeServer !== undefined){
let data7 = data.routeServer;
if(typeof data7 === "string"){
if(func3(data7) < 1){
const err22 = {instancePath:instancePath+"/routeServer",schemaPath:"#/properties/routeServer/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema46.properties.routeServer,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/routeServer",schemaPath:"#/properties/routeServer/type",keyword:"type",params:{type: "string"},schema:schema46.properties.routeServer.type,parentSchema:schema46.properties.routeServer,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.virtualAppliance !== undefined){
let data8 = data.virtualAppliance;
if(typeof data8 === "string"){
if(func3(data8) < 1){
const err24 = {instancePath:instancePath+"/virtualAppliance",schemaPath:"#/properties/virtualAppliance/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema46.properties.virtualAppliance,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/virtualAppliance",schemaPath:"#/properties/virtualAppliance/type",keyword:"type",params:{type: "string"},schema:schema46.properties.virtualAppliance.type,parentSchema:schema46.properties.virtualAppliance,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.communities !== undefined){
let data9 = data.communities;
if(Array.isArray(data9)){
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
let data10 = data9[i2];
const message2 = typeof data10 === "string" ? this["Community"]?.(data10) : undefined;
if(message2 !== undefined){
const err26 = {instancePath:instancePath+"/communities/" + i2,schemaPath:"#/definitions/Community/check",keyword:"check",params:{message: message2},schema:"Community",parentSchema:schema50,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(typeof data10 === "string"){
if(!pattern17.test(data10)){
const err27 = {instancePath:instancePath+"/communities/" + i2,schemaPath:"#/definitions/Community/pattern",keyword:"pattern",params:{pattern: "^(no-advertise|[0-9]{1,5}:[0-9]{1,5})$"},schema:"^(no-advertise|[0-9]{1,5}:[0-9]{1,5})$",parentSchema:schema50,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/communities/" + i2,schemaPath:"#/definitions/Community/type",keyword:"type",params:{type: "string"},schema:schema50.type,parentSchema:schema50,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/communities",schemaPath:"#/properties/communities/type",keyword:"type",params:{type: "array"},schema:schema46.properties.communities.type,parentSchema:schema46.properties.communities,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.nextHop !== undefined){
let data11 = data.nextHop;
const message3 = typeof data11 === "string" ? this["NextHop"]?.(data11) : undefined;
if(message3 !== undefined){
const err30 = {instancePath:instancePath+"/nextHop",schemaPath:"#/definitions/NextHop/check",keyword:"check",params:{message: message3},schema:"NextHop",parentSchema:schema51,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(typeof data11 === "string"){
if(!pattern18.test(data11)){
const err31 = {instancePath:instancePath+"/nextHop",schemaPath:"#/definitions/NextHop/pattern",keyword:"pattern",params:{pattern: "^(unchanged|self|(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3})$"},schema:"^(unchanged|self|(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3})$",parentSchema:schema51,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/nextHop",schemaPath:"#/definitions/NextHop/type",keyword:"type",params:{type: "string"},schema:schema51.type,parentSchema:schema51,data:data11};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.withhold !== undefined){
let data12 = data.withhold;
if(Array.isArray(data12)){
const len3 = data12.length;
for(let i3=0; i3<len3; i3++){
let data13 = data12[i3];
const message4 = typeof data13 === "string" ? this["PrefixSource"]?.(data13) : undefined;
if(message4 !== undefined){
const err33 = {instancePath:instancePath+"/withhold/" + i3,schemaPath:"#/definitions/PrefixSource/check",keyword:"check",params:{message: message4},schema:"PrefixSource",parentSchema:schema48,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(typeof data13 === "string"){
if(!pattern15.test(data13)){
const err34 = {instancePath:instancePath+"/withhold/" + i3,schemaPath:"#/definitions/PrefixSource/pattern",keyword:"pattern",params:{pattern: "^(virtual-network|spokes|hub|hub-spokes|sites|site|peers|internet|any|[0-9.]+/[0-9]{1,2})$"},schema:"^(virtual-network|spokes|hub|hub-spokes|sites|site|peers|internet|any|[0-9.]+/[0-9]{1,2})$",parentSchema:schema48,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/withhold/" + i3,schemaPath:"#/definitions/PrefixSource/type",keyword:"type",params:{type: "string"},schema:schema48.type,parentSchema:schema48,data:data13};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/withhold",schemaPath:"#/properties/withhold/type",keyword:"type",params:{type: "array"},schema:schema46.properties.withhold.type,parentSchema:schema46.properties.withhold,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.terms !== undefined){
let data14 = data.terms;
if(Array.isArray(data14)){
const len4 = data14.length;
for(let i4=0; i4<len4; i4++){
if(!(validate30.call(this, data14[i4], {instancePath:instancePath+"/terms/" + i4,parentData:data14,parentDataProperty:i4,rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
const err37 = {instancePath:instancePath+"/terms",schemaPath:"#/properties/terms/type",keyword:"type",params:{type: "array"},schema:schema46.properties.terms.type,parentSchema:schema46.properties.terms,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.path !== undefined){
let data16 = data.path;
if(typeof data16 === "string"){
if(func3(data16) < 1){
const err38 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema46.properties.path,data:data16};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},schema:schema46.properties.path.type,parentSchema:schema46.properties.path,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.instances !== undefined){
let data17 = data.instances;
if(Array.isArray(data17)){
const len5 = data17.length;
for(let i5=0; i5<len5; i5++){
let data18 = data17[i5];
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err40 = {instancePath:instancePath+"/instances/" + i5,schemaPath:"#/definitions/RouteServerInstance/type",keyword:"type",params:{type: "integer"},schema:schema58.type,parentSchema:schema58,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!((data18 === 0) || (data18 === 1))){
const err41 = {instancePath:instancePath+"/instances/" + i5,schemaPath:"#/definitions/RouteServerInstance/enum",keyword:"enum",params:{allowedValues: schema58.enum},schema:schema58.enum,parentSchema:schema58,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/instances",schemaPath:"#/properties/instances/type",keyword:"type",params:{type: "array"},schema:schema46.properties.instances.type,parentSchema:schema46.properties.instances,data:data17};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema46.type,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}

const schema59 = schema.definitions.RouterPeering;
const schema68 = schema.definitions.IpsecTunnel;
const schema70 = schema.definitions.IpsecAlgorithms;

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.routerAddress === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "routerAddress"},schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.algorithms === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "algorithms"},schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "routerAddress") || (key0 === "algorithms"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.routerAddress !== undefined){
let data0 = data.routerAddress;
const message0 = typeof data0 === "string" ? this["IpAddress"]?.(data0) : undefined;
if(message0 !== undefined){
const err3 = {instancePath:instancePath+"/routerAddress",schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message0},schema:"IpAddress",parentSchema:schema21,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
const err4 = {instancePath:instancePath+"/routerAddress",schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema21,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/routerAddress",schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema21.type,parentSchema:schema21,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.algorithms !== undefined){
let data1 = data.algorithms;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.dhGroup === undefined){
const err6 = {instancePath:instancePath+"/algorithms",schemaPath:"#/definitions/IpsecAlgorithms/required",keyword:"required",params:{missingProperty: "dhGroup"},schema:schema70.required,parentSchema:schema70,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1.ikeEncryption === undefined){
const err7 = {instancePath:instancePath+"/algorithms",schemaPath:"#/definitions/IpsecAlgorithms/required",keyword:"required",params:{missingProperty: "ikeEncryption"},schema:schema70.required,parentSchema:schema70,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1.ikeIntegrity === undefined){
const err8 = {instancePath:instancePath+"/algorithms",schemaPath:"#/definitions/IpsecAlgorithms/required",keyword:"required",params:{missingProperty: "ikeIntegrity"},schema:schema70.required,parentSchema:schema70,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data1.ipsecEncryption === undefined){
const err9 = {instancePath:instancePath+"/algorithms",schemaPath:"#/definitions/IpsecAlgorithms/required",keyword:"required",params:{missingProperty: "ipsecEncryption"},schema:schema70.required,parentSchema:schema70,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data1.ipsecIntegrity === undefined){
const err10 = {instancePath:instancePath+"/algorithms",schemaPath:"#/definitions/IpsecAlgorithms/required",keyword:"required",params:{missingProperty: "ipsecIntegrity"},schema:schema70.required,parentSchema:schema70,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data1.pfsGroup === undefined){
const err11 = {instancePath:instancePath+"/algorithms",schemaPath:"#/definitions/IpsecAlgorithms/required",keyword:"required",params:{missingProperty: "pfsGroup"},schema:schema70.required,parentSchema:schema70,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data1){
if(!((((((key1 === "dhGroup") || (key1 === "ikeEncryption")) || (key1 === "ikeIntegrity")) || (key1 === "ipsecEncryption")) || (key1 === "ipsecIntegrity")) || (key1 === "pfsGroup"))){
const err12 = {instancePath:instancePath+"/algorithms",schemaPath:"#/definitions/IpsecAlgorithms/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema70,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data1.dhGroup !== undefined){
let data2 = data1.dhGroup;
if(typeof data2 === "string"){
if(func3(data2) < 1){
const err13 = {instancePath:instancePath+"/algorithms/dhGroup",schemaPath:"#/definitions/IpsecAlgorithms/properties/dhGroup/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema70.properties.dhGroup,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/algorithms/dhGroup",schemaPath:"#/definitions/IpsecAlgorithms/properties/dhGroup/type",keyword:"type",params:{type: "string"},schema:schema70.properties.dhGroup.type,parentSchema:schema70.properties.dhGroup,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data1.ikeEncryption !== undefined){
let data3 = data1.ikeEncryption;
if(typeof data3 === "string"){
if(func3(data3) < 1){
const err15 = {instancePath:instancePath+"/algorithms/ikeEncryption",schemaPath:"#/definitions/IpsecAlgorithms/properties/ikeEncryption/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema70.properties.ikeEncryption,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/algorithms/ikeEncryption",schemaPath:"#/definitions/IpsecAlgorithms/properties/ikeEncryption/type",keyword:"type",params:{type: "string"},schema:schema70.properties.ikeEncryption.type,parentSchema:schema70.properties.ikeEncryption,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data1.ikeIntegrity !== undefined){
let data4 = data1.ikeIntegrity;
if(typeof data4 === "string"){
if(func3(data4) < 1){
const err17 = {instancePath:instancePath+"/algorithms/ikeIntegrity",schemaPath:"#/definitions/IpsecAlgorithms/properties/ikeIntegrity/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema70.properties.ikeIntegrity,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/algorithms/ikeIntegrity",schemaPath:"#/definitions/IpsecAlgorithms/properties/ikeIntegrity/type",keyword:"type",params:{type: "string"},schema:schema70.properties.ikeIntegrity.type,parentSchema:schema70.properties.ikeIntegrity,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data1.ipsecEncryption !== undefined){
let data5 = data1.ipsecEncryption;
if(typeof data5 === "string"){
if(func3(data5) < 1){
const err19 = {instancePath:instancePath+"/algorithms/ipsecEncryption",schemaPath:"#/definitions/IpsecAlgorithms/properties/ipsecEncryption/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema70.properties.ipsecEncryption,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/algorithms/ipsecEncryption",schemaPath:"#/definitions/IpsecAlgorithms/properties/ipsecEncryption/type",keyword:"type",params:{type: "string"},schema:schema70.properties.ipsecEncryption.type,parentSchema:schema70.properties.ipsecEncryption,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data1.ipsecIntegrity !== undefined){
let data6 = data1.ipsecIntegrity;
if(typeof data6 === "string"){
if(func3(data6) < 1){
const err21 = {instancePath:instancePath+"/algorithms/ipsecIntegrity",schemaPath:"#/definitions/IpsecAlgorithms/properties/ipsecIntegrity/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema70.properties.ipsecIntegrity,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/algorithms/ipsecIntegrity",schemaPath:"#/definitions/IpsecAlgorithms/properties/ipsecIntegrity/type",keyword:"type",params:{type: "string"},schema:schema70.properties.ipsecIntegrity.type,parentSchema:schema70.properties.ipsecIntegrity,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data1.pfsGroup !== undefined){
let data7 = data1.pfsGroup;
if(typeof data7 === "string"){
if(func3(data7) < 1){
const err23 = {instancePath:instancePath+"/algorithms/pfsGroup",schemaPath:"#/definitions/IpsecAlgorithms/properties/pfsGroup/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema70.properties.pfsGroup,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/algorithms/pfsGroup",schemaPath:"#/definitions/IpsecAlgorithms/properties/pfsGroup/type",keyword:"type",params:{type: "string"},schema:schema70.properties.pfsGroup.type,parentSchema:schema70.properties.pfsGroup,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/algorithms",schemaPath:"#/definitions/IpsecAlgorithms/type",keyword:"type",params:{type: "object"},schema:schema70.type,parentSchema:schema70,data:data1};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema68.type,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}

const schema71 = schema.definitions.Overlay;
const schema72 = schema.definitions.Encapsulation;

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.encapsulation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "encapsulation"},schema:schema71.required,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "encapsulation") || (key0 === "vni")) || (key0 === "encrypted")) || (key0 === "overInternet"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.encapsulation !== undefined){
let data0 = data.encapsulation;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/encapsulation",schemaPath:"#/definitions/Encapsulation/type",keyword:"type",params:{type: "string"},schema:schema72.type,parentSchema:schema72,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((data0 === "vxlan") || (data0 === "ipsec"))){
const err3 = {instancePath:instancePath+"/encapsulation",schemaPath:"#/definitions/Encapsulation/enum",keyword:"enum",params:{allowedValues: schema72.enum},schema:schema72.enum,parentSchema:schema72,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.vni !== undefined){
let data1 = data.vni;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/vni",schemaPath:"#/properties/vni/type",keyword:"type",params:{type: "integer"},schema:schema71.properties.vni.type,parentSchema:schema71.properties.vni,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 16777215 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/vni",schemaPath:"#/properties/vni/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777215},schema:16777215,parentSchema:schema71.properties.vni,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/vni",schemaPath:"#/properties/vni/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema71.properties.vni,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.encrypted !== undefined){
let data2 = data.encrypted;
if(typeof data2 !== "boolean"){
const err7 = {instancePath:instancePath+"/encrypted",schemaPath:"#/properties/encrypted/type",keyword:"type",params:{type: "boolean"},schema:schema71.properties.encrypted.type,parentSchema:schema71.properties.encrypted,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.overInternet !== undefined){
let data3 = data.overInternet;
if(typeof data3 !== "boolean"){
const err8 = {instancePath:instancePath+"/overInternet",schemaPath:"#/properties/overInternet/type",keyword:"type",params:{type: "boolean"},schema:schema71.properties.overInternet.type,parentSchema:schema71.properties.overInternet,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema71.type,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}


function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.asPathRewrite === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "asPathRewrite"},schema:schema59.required,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.prepend === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "prepend"},schema:schema59.required,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.accept === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "accept"},schema:schema59.required,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.advertise === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "advertise"},schema:schema59.required,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.name === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema59.required,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.virtualAppliance === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "virtualAppliance"},schema:schema59.required,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema59.properties, key0))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.asPathRewrite !== undefined){
let data0 = data.asPathRewrite;
if(typeof data0 !== "string"){
const err7 = {instancePath:instancePath+"/asPathRewrite",schemaPath:"#/definitions/AsPathRewrite/type",keyword:"type",params:{type: "string"},schema:schema47.type,parentSchema:schema47,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!((((data0 === "none") || (data0 === "as-override")) || (data0 === "remove")) || (data0 === "replace"))){
const err8 = {instancePath:instancePath+"/asPathRewrite",schemaPath:"#/definitions/AsPathRewrite/enum",keyword:"enum",params:{allowedValues: schema47.enum},schema:schema47.enum,parentSchema:schema47,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.prepend !== undefined){
let data1 = data.prepend;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err9 = {instancePath:instancePath+"/prepend",schemaPath:"#/properties/prepend/type",keyword:"type",params:{type: "integer"},schema:schema59.properties.prepend.type,parentSchema:schema59.properties.prepend,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err10 = {instancePath:instancePath+"/prepend",schemaPath:"#/properties/prepend/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema59.properties.prepend,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.accept !== undefined){
let data2 = data.accept;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const message0 = typeof data3 === "string" ? this["PrefixSource"]?.(data3) : undefined;
if(message0 !== undefined){
const err11 = {instancePath:instancePath+"/accept/" + i0,schemaPath:"#/definitions/PrefixSource/check",keyword:"check",params:{message: message0},schema:"PrefixSource",parentSchema:schema48,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern15.test(data3)){
const err12 = {instancePath:instancePath+"/accept/" + i0,schemaPath:"#/definitions/PrefixSource/pattern",keyword:"pattern",params:{pattern: "^(virtual-network|spokes|hub|hub-spokes|sites|site|peers|internet|any|[0-9.]+/[0-9]{1,2})$"},schema:"^(virtual-network|spokes|hub|hub-spokes|sites|site|peers|internet|any|[0-9.]+/[0-9]{1,2})$",parentSchema:schema48,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/accept/" + i0,schemaPath:"#/definitions/PrefixSource/type",keyword:"type",params:{type: "string"},schema:schema48.type,parentSchema:schema48,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/accept",schemaPath:"#/properties/accept/type",keyword:"type",params:{type: "array"},schema:schema59.properties.accept.type,parentSchema:schema59.properties.accept,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.advertise !== undefined){
let data4 = data.advertise;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
const message1 = typeof data5 === "string" ? this["PrefixSource"]?.(data5) : undefined;
if(message1 !== undefined){
const err15 = {instancePath:instancePath+"/advertise/" + i1,schemaPath:"#/definitions/PrefixSource/check",keyword:"check",params:{message: message1},schema:"PrefixSource",parentSchema:schema48,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(typeof data5 === "string"){
if(!pattern15.test(data5)){
const err16 = {instancePath:instancePath+"/advertise/" + i1,schemaPath:"#/definitions/PrefixSource/pattern",keyword:"pattern",params:{pattern: "^(virtual-network|spokes|hub|hub-spokes|sites|site|peers|internet|any|[0-9.]+/[0-9]{1,2})$"},schema:"^(virtual-network|spokes|hub|hub-spokes|sites|site|peers|internet|any|[0-9.]+/[0-9]{1,2})$",parentSchema:schema48,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/advertise/" + i1,schemaPath:"#/definitions/PrefixSource/type",keyword:"type",params:{type: "string"},schema:schema48.type,parentSchema:schema48,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/advertise",schemaPath:"#/properties/advertise/type",keyword:"type",params:{type: "array"},schema:schema59.properties.advertise.type,parentSchema:schema59.properties.advertise,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.name !== undefined){
let data6 = data.name;
if(typeof data6 === "string"){
if(func3(data6) < 1){
const err19 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema59.properties.name,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},schema:schema59.properties.name.type,parentSchema:schema59.properties.name,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.virtualAppliance !== undefined){
let data7 = data.virtualAppliance;
if(typeof data7 === "string"){
if(func3(data7) < 1){
const err21 = {instancePath:instancePath+"/virtualAppliance",schemaPath:"#/properties/virtualAppliance/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema59.properties.virtualAppliance,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/virtualAppliance",schemaPath:"#/properties/virtualAppliance/type",keyword:"type",params:{type: "string"},schema:schema59.properties.virtualAppliance.type,parentSchema:schema59.properties.virtualAppliance,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.communities !== undefined){
let data8 = data.communities;
if(Array.isArray(data8)){
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
const message2 = typeof data9 === "string" ? this["Community"]?.(data9) : undefined;
if(message2 !== undefined){
const err23 = {instancePath:instancePath+"/communities/" + i2,schemaPath:"#/definitions/Community/check",keyword:"check",params:{message: message2},schema:"Community",parentSchema:schema50,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(typeof data9 === "string"){
if(!pattern17.test(data9)){
const err24 = {instancePath:instancePath+"/communities/" + i2,schemaPath:"#/definitions/Community/pattern",keyword:"pattern",params:{pattern: "^(no-advertise|[0-9]{1,5}:[0-9]{1,5})$"},schema:"^(no-advertise|[0-9]{1,5}:[0-9]{1,5})$",parentSchema:schema50,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/communities/" + i2,schemaPath:"#/definitions/Community/type",keyword:"type",params:{type: "string"},schema:schema50.type,parentSchema:schema50,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/communities",schemaPath:"#/properties/communities/type",keyword:"type",params:{type: "array"},schema:schema59.properties.communities.type,parentSchema:schema59.properties.communities,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.nextHop !== undefined){
let data10 = data.nextHop;
const message3 = typeof data10 === "string" ? this["NextHop"]?.(data10) : undefined;
if(message3 !== undefined){
const err27 = {instancePath:instancePath+"/nextHop",schemaPath:"#/definitions/NextHop/check",keyword:"check",params:{message: message3},schema:"NextHop",parentSchema:schema51,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(typeof data10 === "string"){
if(!pattern18.test(data10)){
const err28 = {instancePath:instancePath+"/nextHop",schemaPath:"#/definitions/NextHop/pattern",keyword:"pattern",params:{pattern: "^(unchanged|self|(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3})$"},schema:"^(unchanged|self|(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3})$",parentSchema:schema51,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/nextHop",schemaPath:"#/definitions/NextHop/type",keyword:"type",params:{type: "string"},schema:schema51.type,parentSchema:schema51,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.withhold !== undefined){
let data11 = data.withhold;
if(Array.isArray(data11)){
const len3 = data11.length;
for(let i3=0; i3<len3; i3++){
let data12 = data11[i3];
const message4 = typeof data12 === "string" ? this["PrefixSource"]?.(data12) : undefined;
if(message4 !== undefined){
const err30 = {instancePath:instancePath+"/withhold/" + i3,schemaPath:"#/definitions/PrefixSource/check",keyword:"check",params:{message: message4},schema:"PrefixSource",parentSchema:schema48,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(typeof data12 === "string"){
if(!pattern15.test(data12)){
const err31 = {instancePath:instancePath+"/withhold/" + i3,schemaPath:"#/definitions/PrefixSource/pattern",keyword:"pattern",params:{pattern: "^(virtual-network|spokes|hub|hub-spokes|sites|site|peers|internet|any|[0-9.]+/[0-9]{1,2})$"},schema:"^(virtual-network|spokes|hub|hub-spokes|sites|site|peers|internet|any|[0-9.]+/[0-9]{1,2})$",parentSchema:schema48,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/withhold/" + i3,schemaPath:"#/definitions/PrefixSource/type",keyword:"type",params:{type: "string"},schema:schema48.type,parentSchema:schema48,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/withhold",schemaPath:"#/properties/withhold/type",keyword:"type",params:{type: "array"},schema:schema59.properties.withhold.type,parentSchema:schema59.properties.withhold,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.terms !== undefined){
let data13 = data.terms;
if(Array.isArray(data13)){
const len4 = data13.length;
for(let i4=0; i4<len4; i4++){
if(!(validate30.call(this, data13[i4], {instancePath:instancePath+"/terms/" + i4,parentData:data13,parentDataProperty:i4,rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
const err34 = {instancePath:instancePath+"/terms",schemaPath:"#/properties/terms/type",keyword:"type",params:{type: "array"},schema:schema59.properties.terms.type,parentSchema:schema59.properties.terms,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.path !== undefined){
let data15 = data.path;
if(typeof data15 === "string"){
if(func3(data15) < 1){
const err35 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema59.properties.path,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},schema:schema59.properties.path.type,parentSchema:schema59.properties.path,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.site !== undefined){
let data16 = data.site;
if(typeof data16 === "string"){
if(func3(data16) < 1){
const err37 = {instancePath:instancePath+"/site",schemaPath:"#/properties/site/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema59.properties.site,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/site",schemaPath:"#/properties/site/type",keyword:"type",params:{type: "string"},schema:schema59.properties.site.type,parentSchema:schema59.properties.site,data:data16};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.peer !== undefined){
let data17 = data.peer;
if(typeof data17 === "string"){
if(func3(data17) < 1){
const err39 = {instancePath:instancePath+"/peer",schemaPath:"#/properties/peer/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema59.properties.peer,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/peer",schemaPath:"#/properties/peer/type",keyword:"type",params:{type: "string"},schema:schema59.properties.peer.type,parentSchema:schema59.properties.peer,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.routerBgpAddresses !== undefined){
let data18 = data.routerBgpAddresses;
if(Array.isArray(data18)){
const len5 = data18.length;
for(let i5=0; i5<len5; i5++){
let data19 = data18[i5];
const message5 = typeof data19 === "string" ? this["IpAddress"]?.(data19) : undefined;
if(message5 !== undefined){
const err41 = {instancePath:instancePath+"/routerBgpAddresses/" + i5,schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message5},schema:"IpAddress",parentSchema:schema21,data:data19};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(typeof data19 === "string"){
if(!pattern3.test(data19)){
const err42 = {instancePath:instancePath+"/routerBgpAddresses/" + i5,schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema21,data:data19};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/routerBgpAddresses/" + i5,schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema21.type,parentSchema:schema21,data:data19};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/routerBgpAddresses",schemaPath:"#/properties/routerBgpAddresses/type",keyword:"type",params:{type: "array"},schema:schema59.properties.routerBgpAddresses.type,parentSchema:schema59.properties.routerBgpAddresses,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.bgpAddresses !== undefined){
let data20 = data.bgpAddresses;
if(Array.isArray(data20)){
const len6 = data20.length;
for(let i6=0; i6<len6; i6++){
let data21 = data20[i6];
const message6 = typeof data21 === "string" ? this["IpAddress"]?.(data21) : undefined;
if(message6 !== undefined){
const err45 = {instancePath:instancePath+"/bgpAddresses/" + i6,schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message6},schema:"IpAddress",parentSchema:schema21,data:data21};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(typeof data21 === "string"){
if(!pattern3.test(data21)){
const err46 = {instancePath:instancePath+"/bgpAddresses/" + i6,schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema21,data:data21};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/bgpAddresses/" + i6,schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema21.type,parentSchema:schema21,data:data21};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/bgpAddresses",schemaPath:"#/properties/bgpAddresses/type",keyword:"type",params:{type: "array"},schema:schema59.properties.bgpAddresses.type,parentSchema:schema59.properties.bgpAddresses,data:data20};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.tunnel !== undefined){
if(!(validate35.call(this, data.tunnel, {instancePath:instancePath+"/tunnel",parentData:data,parentDataProperty:"tunnel",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data.overlay !== undefined){
if(!(validate37.call(this, data.overlay, {instancePath:instancePath+"/overlay",parentData:data,parentDataProperty:"overlay",rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema59.type,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}

const schema73 = schema.definitions.OnPremisesSite;
const schema75 = schema.definitions.SiteAnnouncement;

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.to === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},schema:schema75.required,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "to") || (key0 === "prefixes")) || (key0 === "prepend"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.to !== undefined){
let data0 = data.to;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/to/" + i0,schemaPath:"#/properties/to/items/type",keyword:"type",params:{type: "string"},schema:schema75.properties.to.items.type,parentSchema:schema75.properties.to.items,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "array"},schema:schema75.properties.to.type,parentSchema:schema75.properties.to,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.prefixes !== undefined){
let data2 = data.prefixes;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
const message0 = typeof data3 === "string" ? this["Cidr"]?.(data3) : undefined;
if(message0 !== undefined){
const err4 = {instancePath:instancePath+"/prefixes/" + i1,schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message0},schema:"Cidr",parentSchema:schema14,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
const err5 = {instancePath:instancePath+"/prefixes/" + i1,schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema14,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/prefixes/" + i1,schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema14.type,parentSchema:schema14,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/prefixes",schemaPath:"#/properties/prefixes/type",keyword:"type",params:{type: "array"},schema:schema75.properties.prefixes.type,parentSchema:schema75.properties.prefixes,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.prepend !== undefined){
let data4 = data.prepend;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err8 = {instancePath:instancePath+"/prepend",schemaPath:"#/properties/prepend/type",keyword:"type",params:{type: "integer"},schema:schema75.properties.prepend.type,parentSchema:schema75.properties.prepend,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/prepend",schemaPath:"#/properties/prepend/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema75.properties.prepend,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema75.type,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}


function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.prefixes === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "prefixes"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.moreSpecifics === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "moreSpecifics"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema73.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema73.properties.name,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},schema:schema73.properties.name.type,parentSchema:schema73.properties.name,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.prefixes !== undefined){
let data1 = data.prefixes;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const message0 = typeof data2 === "string" ? this["Cidr"]?.(data2) : undefined;
if(message0 !== undefined){
const err6 = {instancePath:instancePath+"/prefixes/" + i0,schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message0},schema:"Cidr",parentSchema:schema14,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
const err7 = {instancePath:instancePath+"/prefixes/" + i0,schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema14,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/prefixes/" + i0,schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema14.type,parentSchema:schema14,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/prefixes",schemaPath:"#/properties/prefixes/type",keyword:"type",params:{type: "array"},schema:schema73.properties.prefixes.type,parentSchema:schema73.properties.prefixes,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.moreSpecifics !== undefined){
let data3 = data.moreSpecifics;
if(typeof data3 !== "boolean"){
const err10 = {instancePath:instancePath+"/moreSpecifics",schemaPath:"#/properties/moreSpecifics/type",keyword:"type",params:{type: "boolean"},schema:schema73.properties.moreSpecifics.type,parentSchema:schema73.properties.moreSpecifics,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.path !== undefined){
let data4 = data.path;
if(typeof data4 === "string"){
if(func3(data4) < 1){
const err11 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema73.properties.path,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},schema:schema73.properties.path.type,parentSchema:schema73.properties.path,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.asn !== undefined){
let data5 = data.asn;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err13 = {instancePath:instancePath+"/asn",schemaPath:"#/properties/asn/type",keyword:"type",params:{type: "integer"},schema:schema73.properties.asn.type,parentSchema:schema73.properties.asn,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 4294967295 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/asn",schemaPath:"#/properties/asn/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},schema:4294967295,parentSchema:schema73.properties.asn,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/asn",schemaPath:"#/properties/asn/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema73.properties.asn,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.maximumPrefixes !== undefined){
let data6 = data.maximumPrefixes;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err16 = {instancePath:instancePath+"/maximumPrefixes",schemaPath:"#/properties/maximumPrefixes/type",keyword:"type",params:{type: "integer"},schema:schema73.properties.maximumPrefixes.type,parentSchema:schema73.properties.maximumPrefixes,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 1 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/maximumPrefixes",schemaPath:"#/properties/maximumPrefixes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema73.properties.maximumPrefixes,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.prefers !== undefined){
let data7 = data.prefers;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 !== "string"){
const err18 = {instancePath:instancePath+"/prefers/" + i1,schemaPath:"#/properties/prefers/items/type",keyword:"type",params:{type: "string"},schema:schema73.properties.prefers.items.type,parentSchema:schema73.properties.prefers.items,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/prefers",schemaPath:"#/properties/prefers/type",keyword:"type",params:{type: "array"},schema:schema73.properties.prefers.type,parentSchema:schema73.properties.prefers,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.announcements !== undefined){
let data9 = data.announcements;
if(Array.isArray(data9)){
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
if(!(validate41.call(this, data9[i2], {instancePath:instancePath+"/announcements/" + i2,parentData:data9,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
}
else {
const err20 = {instancePath:instancePath+"/announcements",schemaPath:"#/properties/announcements/type",keyword:"type",params:{type: "array"},schema:schema73.properties.announcements.type,parentSchema:schema73.properties.announcements,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.passesOn !== undefined){
let data11 = data.passesOn;
if(Array.isArray(data11)){
const len3 = data11.length;
for(let i3=0; i3<len3; i3++){
let data12 = data11[i3];
if(typeof data12 !== "string"){
const err21 = {instancePath:instancePath+"/passesOn/" + i3,schemaPath:"#/properties/passesOn/items/type",keyword:"type",params:{type: "string"},schema:schema73.properties.passesOn.items.type,parentSchema:schema73.properties.passesOn.items,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/passesOn",schemaPath:"#/properties/passesOn/type",keyword:"type",params:{type: "array"},schema:schema73.properties.passesOn.type,parentSchema:schema73.properties.passesOn,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema73.type,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}

const schema77 = schema.definitions.DualHomedNetwork;
const schema78 = schema.definitions.RedundancyMode;
const schema79 = schema.definitions.SurvivalRequirement;
const schema80 = schema.definitions.FailureKind;

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.failures === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "failures"},schema:schema79.required,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.symmetric === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "symmetric"},schema:schema79.required,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "failures") || (key0 === "symmetric"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.failures !== undefined){
let data0 = data.failures;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/failures/" + i0,schemaPath:"#/definitions/FailureKind/type",keyword:"type",params:{type: "string"},schema:schema80.type,parentSchema:schema80,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!((((((((((((((((((data1 === "appliance instance") || (data1 === "appliance")) || (data1 === "link of an instance")) || (data1 === "egress of an instance")) || (data1 === "NAT gateway")) || (data1 === "hub")) || (data1 === "gateway")) || (data1 === "circuit")) || (data1 === "route server instance")) || (data1 === "route server")) || (data1 === "gateway connection")) || (data1 === "tunnel")) || (data1 === "link to a site")) || (data1 === "peering")) || (data1 === "BGP session")) || (data1 === "availability zone")) || (data1 === "peering location")) || (data1 === "region"))){
const err4 = {instancePath:instancePath+"/failures/" + i0,schemaPath:"#/definitions/FailureKind/enum",keyword:"enum",params:{allowedValues: schema80.enum},schema:schema80.enum,parentSchema:schema80,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/failures",schemaPath:"#/properties/failures/type",keyword:"type",params:{type: "array"},schema:schema79.properties.failures.type,parentSchema:schema79.properties.failures,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.symmetric !== undefined){
let data2 = data.symmetric;
if(typeof data2 !== "boolean"){
const err6 = {instancePath:instancePath+"/symmetric",schemaPath:"#/properties/symmetric/type",keyword:"type",params:{type: "boolean"},schema:schema79.properties.symmetric.type,parentSchema:schema79.properties.symmetric,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema79.type,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}


function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.hubs === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hubs"},schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.spokes === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spokes"},schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.mode === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mode"},schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.spokeToSpoke === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spokeToSpoke"},schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "name") || (key0 === "hubs")) || (key0 === "spokes")) || (key0 === "mode")) || (key0 === "spokeToSpoke")) || (key0 === "path")) || (key0 === "reaches")) || (key0 === "survive"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema77.properties.name,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},schema:schema77.properties.name.type,parentSchema:schema77.properties.name,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.hubs !== undefined){
let data1 = data.hubs;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/hubs/" + i0,schemaPath:"#/properties/hubs/items/type",keyword:"type",params:{type: "string"},schema:schema77.properties.hubs.items.type,parentSchema:schema77.properties.hubs.items,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/hubs",schemaPath:"#/properties/hubs/type",keyword:"type",params:{type: "array"},schema:schema77.properties.hubs.type,parentSchema:schema77.properties.hubs,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.spokes !== undefined){
let data3 = data.spokes;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/spokes/" + i1,schemaPath:"#/properties/spokes/items/type",keyword:"type",params:{type: "string"},schema:schema77.properties.spokes.items.type,parentSchema:schema77.properties.spokes.items,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/spokes",schemaPath:"#/properties/spokes/type",keyword:"type",params:{type: "array"},schema:schema77.properties.spokes.type,parentSchema:schema77.properties.spokes,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.mode !== undefined){
let data5 = data.mode;
if(typeof data5 !== "string"){
const err12 = {instancePath:instancePath+"/mode",schemaPath:"#/definitions/RedundancyMode/type",keyword:"type",params:{type: "string"},schema:schema78.type,parentSchema:schema78,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!((data5 === "active-active") || (data5 === "active-passive"))){
const err13 = {instancePath:instancePath+"/mode",schemaPath:"#/definitions/RedundancyMode/enum",keyword:"enum",params:{allowedValues: schema78.enum},schema:schema78.enum,parentSchema:schema78,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.spokeToSpoke !== undefined){
let data6 = data.spokeToSpoke;
if(typeof data6 !== "boolean"){
const err14 = {instancePath:instancePath+"/spokeToSpoke",schemaPath:"#/properties/spokeToSpoke/type",keyword:"type",params:{type: "boolean"},schema:schema77.properties.spokeToSpoke.type,parentSchema:schema77.properties.spokeToSpoke,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.path !== undefined){
let data7 = data.path;
if(typeof data7 === "string"){
if(func3(data7) < 1){
const err15 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema77.properties.path,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},schema:schema77.properties.path.type,parentSchema:schema77.properties.path,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.reaches !== undefined){
let data8 = data.reaches;
if(Array.isArray(data8)){
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
if(typeof data9 !== "string"){
const err17 = {instancePath:instancePath+"/reaches/" + i2,schemaPath:"#/properties/reaches/items/type",keyword:"type",params:{type: "string"},schema:schema77.properties.reaches.items.type,parentSchema:schema77.properties.reaches.items,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/reaches",schemaPath:"#/properties/reaches/type",keyword:"type",params:{type: "array"},schema:schema77.properties.reaches.type,parentSchema:schema77.properties.reaches,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.survive !== undefined){
if(!(validate45.call(this, data.survive, {instancePath:instancePath+"/survive",parentData:data,parentDataProperty:"survive",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema77.type,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="https://raw.githubusercontent.com/cdktf-azure-route-server/cdktf-azure-route-server/main/schema/topology.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.virtualNetworks === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "virtualNetworks"},schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.virtualNetworkPeerings === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "virtualNetworkPeerings"},schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.routeServers === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "routeServers"},schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.gateways === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "gateways"},schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.circuits === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "circuits"},schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.gatewayConnections === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "gatewayConnections"},schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.virtualAppliances === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "virtualAppliances"},schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.routeServerPeerings === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "routeServerPeerings"},schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.routerPeerings === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "routerPeerings"},schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.onPremisesSites === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "onPremisesSites"},schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.dualHomedNetworks === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "dualHomedNetworks"},schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.acknowledgements === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "acknowledgements"},schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
const err13 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err14 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"},schema:schema11.properties.version.type,parentSchema:schema11.properties.version,data:data0};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(1 !== data0){
const err15 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema11.properties.version,data:data0};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.virtualNetworks !== undefined){
let data1 = data.virtualNetworks;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate11.call(this, data1[i0], {instancePath:instancePath+"/virtualNetworks/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath:instancePath+"/virtualNetworks",schemaPath:"#/properties/virtualNetworks/type",keyword:"type",params:{type: "array"},schema:schema11.properties.virtualNetworks.type,parentSchema:schema11.properties.virtualNetworks,data:data1};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.virtualNetworkPeerings !== undefined){
let data3 = data.virtualNetworkPeerings;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.from === undefined){
const err17 = {instancePath:instancePath+"/virtualNetworkPeerings/" + i1,schemaPath:"#/definitions/VirtualNetworkPeering/required",keyword:"required",params:{missingProperty: "from"},schema:schema23.required,parentSchema:schema23,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data4.to === undefined){
const err18 = {instancePath:instancePath+"/virtualNetworkPeerings/" + i1,schemaPath:"#/definitions/VirtualNetworkPeering/required",keyword:"required",params:{missingProperty: "to"},schema:schema23.required,parentSchema:schema23,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data4.allowVirtualNetworkAccess === undefined){
const err19 = {instancePath:instancePath+"/virtualNetworkPeerings/" + i1,schemaPath:"#/definitions/VirtualNetworkPeering/required",keyword:"required",params:{missingProperty: "allowVirtualNetworkAccess"},schema:schema23.required,parentSchema:schema23,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data4.allowForwardedTraffic === undefined){
const err20 = {instancePath:instancePath+"/virtualNetworkPeerings/" + i1,schemaPath:"#/definitions/VirtualNetworkPeering/required",keyword:"required",params:{missingProperty: "allowForwardedTraffic"},schema:schema23.required,parentSchema:schema23,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data4.allowGatewayTransit === undefined){
const err21 = {instancePath:instancePath+"/virtualNetworkPeerings/" + i1,schemaPath:"#/definitions/VirtualNetworkPeering/required",keyword:"required",params:{missingProperty: "allowGatewayTransit"},schema:schema23.required,parentSchema:schema23,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data4.useRemoteGateways === undefined){
const err22 = {instancePath:instancePath+"/virtualNetworkPeerings/" + i1,schemaPath:"#/definitions/VirtualNetworkPeering/required",keyword:"required",params:{missingProperty: "useRemoteGateways"},schema:schema23.required,parentSchema:schema23,data:data4};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key1 in data4){
if(!(((((((key1 === "from") || (key1 === "to")) || (key1 === "allowVirtualNetworkAccess")) || (key1 === "allowForwardedTraffic")) || (key1 === "allowGatewayTransit")) || (key1 === "useRemoteGateways")) || (key1 === "path"))){
const err23 = {instancePath:instancePath+"/virtualNetworkPeerings/" + i1,schemaPath:"#/definitions/VirtualNetworkPeering/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema23,data:data4};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data4.from !== undefined){
let data5 = data4.from;
if(typeof data5 === "string"){
if(func3(data5) < 1){
const err24 = {instancePath:instancePath+"/virtualNetworkPeerings/" + i1+"/from",schemaPath:"#/definitions/VirtualNetworkPeering/properties/from/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema23.properties.from,data:data5};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/virtualNetworkPeerings/" + i1+"/from",schemaPath:"#/definitions/VirtualNetworkPeering/properties/from/type",keyword:"type",params:{type: "string"},schema:schema23.properties.from.type,parentSchema:schema23.properties.from,data:data5};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data4.to !== undefined){
let data6 = data4.to;
if(typeof data6 === "string"){
if(func3(data6) < 1){
const err26 = {instancePath:instancePath+"/virtualNetworkPeerings/" + i1+"/to",schemaPath:"#/definitions/VirtualNetworkPeering/properties/to/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema23.properties.to,data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/virtualNetworkPeerings/" + i1+"/to",schemaPath:"#/definitions/VirtualNetworkPeering/properties/to/type",keyword:"type",params:{type: "string"},schema:schema23.properties.to.type,parentSchema:schema23.properties.to,data:data6};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data4.allowVirtualNetworkAccess !== undefined){
let data7 = data4.allowVirtualNetworkAccess;
if(typeof data7 !== "boolean"){
const err28 = {instancePath:instancePath+"/virtualNetworkPeerings/" + i1+"/allowVirtualNetworkAccess",schemaPath:"#/definitions/VirtualNetworkPeering/properties/allowVirtualNetworkAccess/type",keyword:"type",params:{type: "boolean"},schema:schema23.properties.allowVirtualNetworkAccess.type,parentSchema:schema23.properties.allowVirtualNetworkAccess,data:data7};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data4.allowForwardedTraffic !== undefined){
let data8 = data4.allowForwardedTraffic;
if(typeof data8 !== "boolean"){
const err29 = {instancePath:instancePath+"/virtualNetworkPeerings/" + i1+"/allowForwardedTraffic",schemaPath:"#/definitions/VirtualNetworkPeering/properties/allowForwardedTraffic/type",keyword:"type",params:{type: "boolean"},schema:schema23.properties.allowForwardedTraffic.type,parentSchema:schema23.properties.allowForwardedTraffic,data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data4.allowGatewayTransit !== undefined){
let data9 = data4.allowGatewayTransit;
if(typeof data9 !== "boolean"){
const err30 = {instancePath:instancePath+"/virtualNetworkPeerings/" + i1+"/allowGatewayTransit",schemaPath:"#/definitions/VirtualNetworkPeering/properties/allowGatewayTransit/type",keyword:"type",params:{type: "boolean"},schema:schema23.properties.allowGatewayTransit.type,parentSchema:schema23.properties.allowGatewayTransit,data:data9};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data4.useRemoteGateways !== undefined){
let data10 = data4.useRemoteGateways;
if(typeof data10 !== "boolean"){
const err31 = {instancePath:instancePath+"/virtualNetworkPeerings/" + i1+"/useRemoteGateways",schemaPath:"#/definitions/VirtualNetworkPeering/properties/useRemoteGateways/type",keyword:"type",params:{type: "boolean"},schema:schema23.properties.useRemoteGateways.type,parentSchema:schema23.properties.useRemoteGateways,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data4.path !== undefined){
let data11 = data4.path;
if(typeof data11 === "string"){
if(func3(data11) < 1){
const err32 = {instancePath:instancePath+"/virtualNetworkPeerings/" + i1+"/path",schemaPath:"#/definitions/VirtualNetworkPeering/properties/path/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema23.properties.path,data:data11};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/virtualNetworkPeerings/" + i1+"/path",schemaPath:"#/definitions/VirtualNetworkPeering/properties/path/type",keyword:"type",params:{type: "string"},schema:schema23.properties.path.type,parentSchema:schema23.properties.path,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/virtualNetworkPeerings/" + i1,schemaPath:"#/definitions/VirtualNetworkPeering/type",keyword:"type",params:{type: "object"},schema:schema23.type,parentSchema:schema23,data:data4};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/virtualNetworkPeerings",schemaPath:"#/properties/virtualNetworkPeerings/type",keyword:"type",params:{type: "array"},schema:schema11.properties.virtualNetworkPeerings.type,parentSchema:schema11.properties.virtualNetworkPeerings,data:data3};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.routeServers !== undefined){
let data12 = data.routeServers;
if(Array.isArray(data12)){
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
if(!(validate19.call(this, data12[i2], {instancePath:instancePath+"/routeServers/" + i2,parentData:data12,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
}
}
else {
const err36 = {instancePath:instancePath+"/routeServers",schemaPath:"#/properties/routeServers/type",keyword:"type",params:{type: "array"},schema:schema11.properties.routeServers.type,parentSchema:schema11.properties.routeServers,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.gateways !== undefined){
let data14 = data.gateways;
if(Array.isArray(data14)){
const len3 = data14.length;
for(let i3=0; i3<len3; i3++){
if(!(validate21.call(this, data14[i3], {instancePath:instancePath+"/gateways/" + i3,parentData:data14,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err37 = {instancePath:instancePath+"/gateways",schemaPath:"#/properties/gateways/type",keyword:"type",params:{type: "array"},schema:schema11.properties.gateways.type,parentSchema:schema11.properties.gateways,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.circuits !== undefined){
let data16 = data.circuits;
if(Array.isArray(data16)){
const len4 = data16.length;
for(let i4=0; i4<len4; i4++){
let data17 = data16[i4];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.name === undefined){
const err38 = {instancePath:instancePath+"/circuits/" + i4,schemaPath:"#/definitions/ExpressRouteCircuit/required",keyword:"required",params:{missingProperty: "name"},schema:schema30.required,parentSchema:schema30,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data17.sites === undefined){
const err39 = {instancePath:instancePath+"/circuits/" + i4,schemaPath:"#/definitions/ExpressRouteCircuit/required",keyword:"required",params:{missingProperty: "sites"},schema:schema30.required,parentSchema:schema30,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key2 in data17){
if(!(((((key2 === "name") || (key2 === "sites")) || (key2 === "path")) || (key2 === "peeringLocation")) || (key2 === "existing"))){
const err40 = {instancePath:instancePath+"/circuits/" + i4,schemaPath:"#/definitions/ExpressRouteCircuit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema30,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data17.name !== undefined){
let data18 = data17.name;
if(typeof data18 === "string"){
if(func3(data18) < 1){
const err41 = {instancePath:instancePath+"/circuits/" + i4+"/name",schemaPath:"#/definitions/ExpressRouteCircuit/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema30.properties.name,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/circuits/" + i4+"/name",schemaPath:"#/definitions/ExpressRouteCircuit/properties/name/type",keyword:"type",params:{type: "string"},schema:schema30.properties.name.type,parentSchema:schema30.properties.name,data:data18};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data17.sites !== undefined){
let data19 = data17.sites;
if(Array.isArray(data19)){
const len5 = data19.length;
for(let i5=0; i5<len5; i5++){
let data20 = data19[i5];
if(typeof data20 !== "string"){
const err43 = {instancePath:instancePath+"/circuits/" + i4+"/sites/" + i5,schemaPath:"#/definitions/ExpressRouteCircuit/properties/sites/items/type",keyword:"type",params:{type: "string"},schema:schema30.properties.sites.items.type,parentSchema:schema30.properties.sites.items,data:data20};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/circuits/" + i4+"/sites",schemaPath:"#/definitions/ExpressRouteCircuit/properties/sites/type",keyword:"type",params:{type: "array"},schema:schema30.properties.sites.type,parentSchema:schema30.properties.sites,data:data19};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data17.path !== undefined){
let data21 = data17.path;
if(typeof data21 === "string"){
if(func3(data21) < 1){
const err45 = {instancePath:instancePath+"/circuits/" + i4+"/path",schemaPath:"#/definitions/ExpressRouteCircuit/properties/path/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema30.properties.path,data:data21};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/circuits/" + i4+"/path",schemaPath:"#/definitions/ExpressRouteCircuit/properties/path/type",keyword:"type",params:{type: "string"},schema:schema30.properties.path.type,parentSchema:schema30.properties.path,data:data21};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data17.peeringLocation !== undefined){
let data22 = data17.peeringLocation;
if(typeof data22 === "string"){
if(func3(data22) < 1){
const err47 = {instancePath:instancePath+"/circuits/" + i4+"/peeringLocation",schemaPath:"#/definitions/ExpressRouteCircuit/properties/peeringLocation/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema30.properties.peeringLocation,data:data22};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/circuits/" + i4+"/peeringLocation",schemaPath:"#/definitions/ExpressRouteCircuit/properties/peeringLocation/type",keyword:"type",params:{type: "string"},schema:schema30.properties.peeringLocation.type,parentSchema:schema30.properties.peeringLocation,data:data22};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data17.existing !== undefined){
let data23 = data17.existing;
if(typeof data23 !== "boolean"){
const err49 = {instancePath:instancePath+"/circuits/" + i4+"/existing",schemaPath:"#/definitions/ExpressRouteCircuit/properties/existing/type",keyword:"type",params:{type: "boolean"},schema:schema30.properties.existing.type,parentSchema:schema30.properties.existing,data:data23};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/circuits/" + i4,schemaPath:"#/definitions/ExpressRouteCircuit/type",keyword:"type",params:{type: "object"},schema:schema30.type,parentSchema:schema30,data:data17};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/circuits",schemaPath:"#/properties/circuits/type",keyword:"type",params:{type: "array"},schema:schema11.properties.circuits.type,parentSchema:schema11.properties.circuits,data:data16};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.gatewayConnections !== undefined){
let data24 = data.gatewayConnections;
if(Array.isArray(data24)){
const len6 = data24.length;
for(let i6=0; i6<len6; i6++){
let data25 = data24[i6];
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.name === undefined){
const err52 = {instancePath:instancePath+"/gatewayConnections/" + i6,schemaPath:"#/definitions/GatewayConnection/required",keyword:"required",params:{missingProperty: "name"},schema:schema31.required,parentSchema:schema31,data:data25};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data25.gateway === undefined){
const err53 = {instancePath:instancePath+"/gatewayConnections/" + i6,schemaPath:"#/definitions/GatewayConnection/required",keyword:"required",params:{missingProperty: "gateway"},schema:schema31.required,parentSchema:schema31,data:data25};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data25.routingWeight === undefined){
const err54 = {instancePath:instancePath+"/gatewayConnections/" + i6,schemaPath:"#/definitions/GatewayConnection/required",keyword:"required",params:{missingProperty: "routingWeight"},schema:schema31.required,parentSchema:schema31,data:data25};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data25.fastPath === undefined){
const err55 = {instancePath:instancePath+"/gatewayConnections/" + i6,schemaPath:"#/definitions/GatewayConnection/required",keyword:"required",params:{missingProperty: "fastPath"},schema:schema31.required,parentSchema:schema31,data:data25};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
for(const key3 in data25){
if(!((((((((key3 === "name") || (key3 === "gateway")) || (key3 === "routingWeight")) || (key3 === "fastPath")) || (key3 === "path")) || (key3 === "circuit")) || (key3 === "site")) || (key3 === "bgp"))){
const err56 = {instancePath:instancePath+"/gatewayConnections/" + i6,schemaPath:"#/definitions/GatewayConnection/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema31,data:data25};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data25.name !== undefined){
let data26 = data25.name;
if(typeof data26 === "string"){
if(func3(data26) < 1){
const err57 = {instancePath:instancePath+"/gatewayConnections/" + i6+"/name",schemaPath:"#/definitions/GatewayConnection/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.name,data:data26};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/gatewayConnections/" + i6+"/name",schemaPath:"#/definitions/GatewayConnection/properties/name/type",keyword:"type",params:{type: "string"},schema:schema31.properties.name.type,parentSchema:schema31.properties.name,data:data26};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data25.gateway !== undefined){
let data27 = data25.gateway;
if(typeof data27 === "string"){
if(func3(data27) < 1){
const err59 = {instancePath:instancePath+"/gatewayConnections/" + i6+"/gateway",schemaPath:"#/definitions/GatewayConnection/properties/gateway/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.gateway,data:data27};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/gatewayConnections/" + i6+"/gateway",schemaPath:"#/definitions/GatewayConnection/properties/gateway/type",keyword:"type",params:{type: "string"},schema:schema31.properties.gateway.type,parentSchema:schema31.properties.gateway,data:data27};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data25.routingWeight !== undefined){
let data28 = data25.routingWeight;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err61 = {instancePath:instancePath+"/gatewayConnections/" + i6+"/routingWeight",schemaPath:"#/definitions/GatewayConnection/properties/routingWeight/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.routingWeight.type,parentSchema:schema31.properties.routingWeight,data:data28};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 32000 || isNaN(data28)){
const err62 = {instancePath:instancePath+"/gatewayConnections/" + i6+"/routingWeight",schemaPath:"#/definitions/GatewayConnection/properties/routingWeight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 32000},schema:32000,parentSchema:schema31.properties.routingWeight,data:data28};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data28 < 0 || isNaN(data28)){
const err63 = {instancePath:instancePath+"/gatewayConnections/" + i6+"/routingWeight",schemaPath:"#/definitions/GatewayConnection/properties/routingWeight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.routingWeight,data:data28};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
if(data25.fastPath !== undefined){
let data29 = data25.fastPath;
if(typeof data29 !== "boolean"){
const err64 = {instancePath:instancePath+"/gatewayConnections/" + i6+"/fastPath",schemaPath:"#/definitions/GatewayConnection/properties/fastPath/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.fastPath.type,parentSchema:schema31.properties.fastPath,data:data29};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data25.path !== undefined){
let data30 = data25.path;
if(typeof data30 === "string"){
if(func3(data30) < 1){
const err65 = {instancePath:instancePath+"/gatewayConnections/" + i6+"/path",schemaPath:"#/definitions/GatewayConnection/properties/path/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.path,data:data30};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/gatewayConnections/" + i6+"/path",schemaPath:"#/definitions/GatewayConnection/properties/path/type",keyword:"type",params:{type: "string"},schema:schema31.properties.path.type,parentSchema:schema31.properties.path,data:data30};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data25.circuit !== undefined){
let data31 = data25.circuit;
if(typeof data31 === "string"){
if(func3(data31) < 1){
const err67 = {instancePath:instancePath+"/gatewayConnections/" + i6+"/circuit",schemaPath:"#/definitions/GatewayConnection/properties/circuit/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.circuit,data:data31};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/gatewayConnections/" + i6+"/circuit",schemaPath:"#/definitions/GatewayConnection/properties/circuit/type",keyword:"type",params:{type: "string"},schema:schema31.properties.circuit.type,parentSchema:schema31.properties.circuit,data:data31};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data25.site !== undefined){
let data32 = data25.site;
if(typeof data32 === "string"){
if(func3(data32) < 1){
const err69 = {instancePath:instancePath+"/gatewayConnections/" + i6+"/site",schemaPath:"#/definitions/GatewayConnection/properties/site/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.site,data:data32};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/gatewayConnections/" + i6+"/site",schemaPath:"#/definitions/GatewayConnection/properties/site/type",keyword:"type",params:{type: "string"},schema:schema31.properties.site.type,parentSchema:schema31.properties.site,data:data32};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data25.bgp !== undefined){
let data33 = data25.bgp;
if(typeof data33 !== "boolean"){
const err71 = {instancePath:instancePath+"/gatewayConnections/" + i6+"/bgp",schemaPath:"#/definitions/GatewayConnection/properties/bgp/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.bgp.type,parentSchema:schema31.properties.bgp,data:data33};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/gatewayConnections/" + i6,schemaPath:"#/definitions/GatewayConnection/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data:data25};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/gatewayConnections",schemaPath:"#/properties/gatewayConnections/type",keyword:"type",params:{type: "array"},schema:schema11.properties.gatewayConnections.type,parentSchema:schema11.properties.gatewayConnections,data:data24};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data.virtualAppliances !== undefined){
let data34 = data.virtualAppliances;
if(Array.isArray(data34)){
const len7 = data34.length;
for(let i7=0; i7<len7; i7++){
if(!(validate23.call(this, data34[i7], {instancePath:instancePath+"/virtualAppliances/" + i7,parentData:data34,parentDataProperty:i7,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err74 = {instancePath:instancePath+"/virtualAppliances",schemaPath:"#/properties/virtualAppliances/type",keyword:"type",params:{type: "array"},schema:schema11.properties.virtualAppliances.type,parentSchema:schema11.properties.virtualAppliances,data:data34};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.routeServerPeerings !== undefined){
let data36 = data.routeServerPeerings;
if(Array.isArray(data36)){
const len8 = data36.length;
for(let i8=0; i8<len8; i8++){
if(!(validate29.call(this, data36[i8], {instancePath:instancePath+"/routeServerPeerings/" + i8,parentData:data36,parentDataProperty:i8,rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err75 = {instancePath:instancePath+"/routeServerPeerings",schemaPath:"#/properties/routeServerPeerings/type",keyword:"type",params:{type: "array"},schema:schema11.properties.routeServerPeerings.type,parentSchema:schema11.properties.routeServerPeerings,data:data36};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data.routerPeerings !== undefined){
let data38 = data.routerPeerings;
if(Array.isArray(data38)){
const len9 = data38.length;
for(let i9=0; i9<len9; i9++){
if(!(validate33.call(this, data38[i9], {instancePath:instancePath+"/routerPeerings/" + i9,parentData:data38,parentDataProperty:i9,rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
}
else {
const err76 = {instancePath:instancePath+"/routerPeerings",schemaPath:"#/properties/routerPeerings/type",keyword:"type",params:{type: "array"},schema:schema11.properties.routerPeerings.type,parentSchema:schema11.properties.routerPeerings,data:data38};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data.onPremisesSites !== undefined){
let data40 = data.onPremisesSites;
if(Array.isArray(data40)){
const len10 = data40.length;
for(let i10=0; i10<len10; i10++){
if(!(validate40.call(this, data40[i10], {instancePath:instancePath+"/onPremisesSites/" + i10,parentData:data40,parentDataProperty:i10,rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
const err77 = {instancePath:instancePath+"/onPremisesSites",schemaPath:"#/properties/onPremisesSites/type",keyword:"type",params:{type: "array"},schema:schema11.properties.onPremisesSites.type,parentSchema:schema11.properties.onPremisesSites,data:data40};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data.dualHomedNetworks !== undefined){
let data42 = data.dualHomedNetworks;
if(Array.isArray(data42)){
const len11 = data42.length;
for(let i11=0; i11<len11; i11++){
if(!(validate44.call(this, data42[i11], {instancePath:instancePath+"/dualHomedNetworks/" + i11,parentData:data42,parentDataProperty:i11,rootData}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
}
else {
const err78 = {instancePath:instancePath+"/dualHomedNetworks",schemaPath:"#/properties/dualHomedNetworks/type",keyword:"type",params:{type: "array"},schema:schema11.properties.dualHomedNetworks.type,parentSchema:schema11.properties.dualHomedNetworks,data:data42};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data.acknowledgements !== undefined){
let data44 = data.acknowledgements;
if(Array.isArray(data44)){
const len12 = data44.length;
for(let i12=0; i12<len12; i12++){
let data45 = data44[i12];
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(data45.rule === undefined){
const err79 = {instancePath:instancePath+"/acknowledgements/" + i12,schemaPath:"#/definitions/Acknowledgement/required",keyword:"required",params:{missingProperty: "rule"},schema:schema81.required,parentSchema:schema81,data:data45};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data45.reason === undefined){
const err80 = {instancePath:instancePath+"/acknowledgements/" + i12,schemaPath:"#/definitions/Acknowledgement/required",keyword:"required",params:{missingProperty: "reason"},schema:schema81.required,parentSchema:schema81,data:data45};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
for(const key4 in data45){
if(!(((key4 === "rule") || (key4 === "reason")) || (key4 === "element"))){
const err81 = {instancePath:instancePath+"/acknowledgements/" + i12,schemaPath:"#/definitions/Acknowledgement/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema81,data:data45};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data45.rule !== undefined){
let data46 = data45.rule;
if(typeof data46 === "string"){
if(func3(data46) < 1){
const err82 = {instancePath:instancePath+"/acknowledgements/" + i12+"/rule",schemaPath:"#/definitions/Acknowledgement/properties/rule/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema81.properties.rule,data:data46};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/acknowledgements/" + i12+"/rule",schemaPath:"#/definitions/Acknowledgement/properties/rule/type",keyword:"type",params:{type: "string"},schema:schema81.properties.rule.type,parentSchema:schema81.properties.rule,data:data46};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data45.reason !== undefined){
let data47 = data45.reason;
if(typeof data47 === "string"){
if(func3(data47) < 1){
const err84 = {instancePath:instancePath+"/acknowledgements/" + i12+"/reason",schemaPath:"#/definitions/Acknowledgement/properties/reason/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema81.properties.reason,data:data47};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/acknowledgements/" + i12+"/reason",schemaPath:"#/definitions/Acknowledgement/properties/reason/type",keyword:"type",params:{type: "string"},schema:schema81.properties.reason.type,parentSchema:schema81.properties.reason,data:data47};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data45.element !== undefined){
let data48 = data45.element;
if(typeof data48 === "string"){
if(func3(data48) < 1){
const err86 = {instancePath:instancePath+"/acknowledgements/" + i12+"/element",schemaPath:"#/definitions/Acknowledgement/properties/element/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema81.properties.element,data:data48};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/acknowledgements/" + i12+"/element",schemaPath:"#/definitions/Acknowledgement/properties/element/type",keyword:"type",params:{type: "string"},schema:schema81.properties.element.type,parentSchema:schema81.properties.element,data:data48};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/acknowledgements/" + i12,schemaPath:"#/definitions/Acknowledgement/type",keyword:"type",params:{type: "object"},schema:schema81.type,parentSchema:schema81,data:data45};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
else {
const err89 = {instancePath:instancePath+"/acknowledgements",schemaPath:"#/properties/acknowledgements/type",keyword:"type",params:{type: "array"},schema:schema11.properties.acknowledgements.type,parentSchema:schema11.properties.acknowledgements,data:data44};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

